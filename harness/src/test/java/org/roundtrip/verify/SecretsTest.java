package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "environment.API_SECRET, hunter2, …",
    "environment.HOME, /root, …",
    "placeholders.db_password, x, …",
    "python, /usr/bin/python3, /usr/bin/python3",
    "url, postgresql://ann:pw@localhost/app, postgresql://ann:…@localhost/app",
    "url, postgresql://localhost:5432/app, postgresql://localhost:5432/app",
  })
  void hidesValuesOfOptions(String key, String value, String shown) {
    assertThat(Secrets.hide(key, value)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CREATE ROLE ann PASSWORD |pw|, CREATE ROLE ann PASSWORD |…|",
    "CREATE ROLE ann, CREATE ROLE ann",
    "SET app.user = |ann|, SET app.user = |ann|",
  })
  void hidesPasswordsInSql(String sql, String shown) {
    assertThat(Secrets.hide(sql.replace('|', '\''))).isEqualTo(shown.replace('|', '\''));
  }
}
