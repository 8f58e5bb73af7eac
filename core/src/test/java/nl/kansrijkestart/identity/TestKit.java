package nl.kansrijkestart.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The language-neutral cases of this package. */
final class TestKit {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private TestKit() {}

  static Stream<JsonNode> cases(String file) {
    try (InputStream in =
        requireNonNull(
            TestKit.class.getResourceAsStream("/nl/kansrijkestart/testkit/identity/" + file))) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
