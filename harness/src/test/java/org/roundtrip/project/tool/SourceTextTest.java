package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "op.create_table('t', sa.Column('id'))         | true",
        "batch_op.add_column(sa.Column('x'))           | true",
        "op.create_index('i', 't', ['x'])              | true",
        "op.execute('UPDATE t SET x = 1')              | false",
        "op.create_index('i', 't', if_not_exists=True) | false",
        "if not has('t'): op.create_table('t')         | false",
        "op.create_table('t'); op.drop_table('t')      | false",
      })
  void onlyUnconditionalAdditionsChangeTheSchemaForCertain(String source, boolean changes) {
    assertThat(new SourceText(source).changesSchema()).isEqualTo(changes);
  }
}
