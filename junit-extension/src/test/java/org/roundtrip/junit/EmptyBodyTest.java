package org.roundtrip.junit;

/** Run by Surefire as a user's would be; {@link SurefireRanIt} looks whether it was. */
@MigrationRoundTrip(value = "classpath:histories/sound", databases = "sqlite")
class EmptyBodyTest {}
