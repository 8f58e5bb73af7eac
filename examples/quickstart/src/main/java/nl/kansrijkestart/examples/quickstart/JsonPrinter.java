package nl.kansrijkestart.examples.quickstart;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints reports for a machine. Core brings no mapper: a host uses its own, as here. */
final class JsonPrinter {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonPrinter() {}

  /**
   * Says of each answer which of its outcomes it is, such as {@code "score": "refused"}: Jackson
   * leaves that out where it knows of the elements of a list only that they are objects.
   */
  static final class Typed extends JsonSerializer<Object> {
    @Override
    public void serialize(Object answer, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider
          .findTypedValueSerializer(answer.getClass(), true, null)
          .serialize(answer, json, provider);
    }
  }

  static void print(PrintStream out, List<Report> reports) {
    try {
      out.println(MAPPER.writeValueAsString(reports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
