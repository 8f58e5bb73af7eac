package nl.kansrijkestart.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text into maps, lists, strings, longs, decimals, booleans and nulls.
 *
 * <p>Strict UTF-8, no duplicate names, nothing after the value, bounded in size, depth and length.
 * Objects keep the order of their fields. Whole numbers that fit are {@code Long}; other numbers
 * are {@code BigDecimal}.
 */
public final class JsonReader {

  private static final int MAX_SCALE = 2_000_000_000;
  private static final int MAX_DEPTH = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(40)
                  .maxNameLength(200)
                  .maxStringLength(100_000)
                  .build())
          .build();

  private JsonReader() {}

  /**
   * Reads one value and closes the stream.
   *
   * @throws JsonProblem if the text is not JSON or goes beyond the limits
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static @Nullable Object read(InputStream in, int maxBytes) {
    byte[] bytes;
    try (in) {
      bytes = in.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The input cannot be read", e);
    }
    return read(bytes, maxBytes);
  }

  /** Reads one value; see {@link #read(InputStream, int)}. */
  public static @Nullable Object read(byte[] bytes, int maxBytes) {
    if (bytes.length > maxBytes) {
      throw new JsonProblem(JsonProblem.Kind.TOO_LARGE, 0, 0);
    }
    String text = decode(bytes);
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw problem(JsonProblem.Kind.NOT_JSON, parser.currentLocation());
      }
      Object value = value(parser, first);
      if (parser.nextToken() != null) {
        throw problem(JsonProblem.Kind.NOT_JSON, parser.currentTokenLocation());
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw problem(JsonProblem.Kind.TOO_DEEP_OR_LONG, e.getLocation());
    } catch (JacksonException e) {
      String message = e.getOriginalMessage();
      throw problem(
          message != null && message.startsWith("Duplicate field")
              ? JsonProblem.Kind.DUPLICATE_FIELD
              : JsonProblem.Kind.NOT_JSON,
          e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException("The input cannot be read", e);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new JsonProblem(JsonProblem.Kind.NOT_UTF8, 0, 0);
    }
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> whole(parser.getText(), parser);
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? (Object) decimal(parser)
              : (Object) parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw problem(JsonProblem.Kind.NOT_JSON, parser.currentTokenLocation());
    };
  }

  /** Half a surrogate pair, as an escape can write it, has no UTF-8: no host could store it. */
  private static String whole(String text, JsonParser parser) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int character = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(character)) {
          throw problem(JsonProblem.Kind.NOT_UTF8, parser.currentTokenLocation());
        }
        i++;
      }
    }
    return text;
  }

  /**
   * The parser checks the form only; of an exponent beyond ten digits it repeats the number, and at
   * the ends of an int it cannot be worked with.
   */
  private static BigDecimal decimal(JsonParser parser) throws IOException {
    try {
      BigDecimal decimal = parser.getDecimalValue();
      if (Math.abs((long) decimal.scale()) > MAX_SCALE) {
        throw problem(JsonProblem.Kind.TOO_DEEP_OR_LONG, parser.currentTokenLocation());
      }
      return decimal;
    } catch (NumberFormatException e) {
      throw problem(JsonProblem.Kind.TOO_DEEP_OR_LONG, parser.currentTokenLocation());
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (next(parser) != JsonToken.END_OBJECT) {
      String name = whole(parser.currentName(), parser);
      fields.put(name, value(parser, next(parser)));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
      items.add(value(parser, token));
    }
    return Collections.unmodifiableList(items);
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw problem(JsonProblem.Kind.NOT_JSON, parser.currentLocation());
    }
    return token;
  }

  private static JsonProblem problem(JsonProblem.Kind kind, @Nullable JsonLocation location) {
    return location == null
        ? new JsonProblem(kind, 0, 0)
        : new JsonProblem(kind, location.getLineNr(), location.getColumnNr());
  }
}
