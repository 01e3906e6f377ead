package org.roundtrip.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "postgresql://me:pw@h:1/db          | h:1            | db       | me   | pw    | ''",
        "postgres://me:p%40w%2F@h/db        | h              | db       | me   | p@w/  | ''",
        "jdbc:postgresql://h:1/db?user=me&password=p%26w | h:1 | db     | me   | p&w   | ''",
        "jdbc:postgresql://h:1/db?ssl=true&user=me | h:1     | db       | me   | ''    | ssl=true",
        "postgresql://me@a:1,b:2/db?targetServerType=primary | a:1,b:2 | db | me | '' | targetServerType=primary",
        "postgresql://[::1]:5432            | [::1]:5432     | postgres | ''   | ''    | ''",
        "postgresql:///db                   | localhost:5432 | db       | ''   | ''    | ''",
        "postgresql://a+b:c+d@h/db          | h              | db       | a+b  | c+d   | ''",
      })
  void everyFormIsRead(
      String url, String hosts, String database, String user, String password, String parameters) {
    ServerAddress expected = new ServerAddress(hosts, database, user, password, parameters);
    assertThat(ServerAddress.parse(url)).isEqualTo(expected);
    assertThat(ServerAddress.parse(expected.fullUrlOf(database))).isEqualTo(expected);
  }
}
