package org.roundtrip.junit;

import org.roundtrip.database.Engine;

/** Run by Surefire as a user's would be; {@link SurefireRanIt} looks whether it was. */
@MigrationRoundTrip(value = "classpath:histories/sound", databases = Engine.SQLITE)
class EmptyBodyTest {}
