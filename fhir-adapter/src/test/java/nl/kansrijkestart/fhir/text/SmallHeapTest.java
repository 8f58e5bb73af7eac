package nl.kansrijkestart.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.kansrijkestart.fhir.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is meant to use up the memory is refused with a heap of 128 MB. */
class SmallHeapTest {

  @Test
  void should_refuse_what_uses_up_memory_within_a_small_heap(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJvm child =
        ChildJvm.run(
            SmallHeapMain.class, ChildJvm.classPath(), folder, "-Xmx128m", "-XX:+UseSerialGC");

    assertThat(child.out()).isEqualToIgnoringNewLines("all refused");
    assertThat(child.status()).isZero();
  }
}
