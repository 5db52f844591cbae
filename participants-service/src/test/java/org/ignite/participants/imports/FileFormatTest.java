package org.ignite.participants.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileFormatTest {

  @Test
  void aContentTypeMeansTheSameInAnyCase() {
    assertThat(FileFormat.of("Text/CSV; charset=utf-8")).isEqualTo(FileFormat.CSV);
    assertThat(FileFormat.of("application/X-NDJSON")).isEqualTo(FileFormat.NDJSON);
  }
}
