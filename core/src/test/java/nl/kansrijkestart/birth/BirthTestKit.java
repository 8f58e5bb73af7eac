package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The language-neutral cases of this package, and a mapper such as a host has. */
final class BirthTestKit {

  static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private BirthTestKit() {}

  static Stream<JsonNode> cases(String file) {
    try (InputStream in =
        requireNonNull(
            BirthTestKit.class.getResourceAsStream("/nl/kansrijkestart/testkit/birth/" + file))) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** The value, or null where the case leaves it out. */
  static <T> T optional(JsonNode node, String name, Class<T> type) {
    return node.has(name) ? MAPPER.convertValue(node.get(name), type) : null;
  }
}
