package nl.kansrijkestart.testing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The language-neutral cases of a feature, and a mapper as hosts set it up. */
public final class TestKit {

  /** A Jackson 2 mapper that writes days as text. */
  public static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private TestKit() {}

  /** The cases of one file. */
  public static Stream<JsonNode> cases(String feature, String file) {
    String resource = "/nl/kansrijkestart/testkit/" + feature + "/" + file;
    try (InputStream in = requireNonNull(TestKit.class.getResourceAsStream(resource), resource)) {
      return StreamSupport.stream(MAPPER.readTree(in).get("cases").spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
