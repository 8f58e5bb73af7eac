package nl.kansrijkestart.examples.referralstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DatabasesTest {

  @Test
  void should_expect_a_server_where_there_are_binaries_for_it_or_where_that_is_asked() {
    assertThat(Databases.expected(null, "Linux/amd64")).isTrue();
    assertThat(Databases.expected(null, "Linux/aarch64")).isFalse();
    assertThat(Databases.expected(null, "Mac OS X/x86_64")).isFalse();
    assertThat(Databases.expected("required", "Mac OS X/x86_64")).isTrue();
    assertThat(Databases.expected("optional", "Linux/amd64")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Databases.expected("yes", "Linux/amd64"))
        .withMessageContaining("required or optional");
  }
}
