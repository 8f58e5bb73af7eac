package nl.kansrijkestart.fhir.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirReasons;

/** Goes through FHIR in JSON; no recursion, so that depth costs no stack. */
final class JsonScan {

  /** The limits are those of the scan, which says why it refuses. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** An object or array that is open; a name and how many values of an array came so far. */
  private static final class Frame {
    private final boolean array;
    private final String name;
    private int next;

    Frame(boolean array, String name) {
      this.array = array;
      this.name = name;
    }
  }

  private JsonScan() {}

  static void run(String text, Scan scan) throws Scan.Refused {
    Deque<Frame> open = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      String name = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> name = parser.currentName();
          case START_OBJECT -> {
            if (!open.isEmpty()) {
              enter(open, name, scan);
            }
            open.push(new Frame(false, ""));
          }
          case START_ARRAY -> {
            if (open.isEmpty() || open.element().array) {
              throw scan.refuse(FhirReasons.MALFORMED);
            }
            open.push(new Frame(true, name));
          }
          case END_ARRAY -> open.pop();
          case END_OBJECT -> {
            open.pop();
            if (!open.isEmpty()) {
              scan.leave();
            } else if (parser.nextToken() != null) {
              throw scan.refuse(FhirReasons.MALFORMED);
            } else {
              return;
            }
          }
          default -> value(open, name, token, parser, scan);
        }
      }
      throw scan.refuse(FhirReasons.MALFORMED);
    } catch (IOException e) {
      throw scan.refuse(reason(e));
    }
  }

  private static ReasonCode reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("Duplicate field") ? FhirReasons.REPEATED : FhirReasons.MALFORMED;
  }

  private static void enter(Deque<Frame> open, String name, Scan scan) throws Scan.Refused {
    Frame frame = open.element();
    if (frame.array) {
      scan.enter(frame.name, frame.next++, true);
    } else {
      scan.enter(name, 0, false);
    }
  }

  private static void value(
      Deque<Frame> open, String name, JsonToken token, JsonParser parser, Scan scan)
      throws Scan.Refused, IOException {
    if (open.isEmpty()) {
      throw scan.refuse(FhirReasons.MALFORMED);
    }
    if (name.equals("resourceType") && !open.element().array) {
      scan.type(token == JsonToken.VALUE_STRING ? parser.getText() : "");
      return;
    }
    enter(open, name, scan);
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getText();
      scan.value(text);
      if (name.equals("div")) {
        XhtmlScan.run(text, scan);
      }
    } else if (token.isNumeric()) {
      scan.number(parser.getText());
    } else {
      scan.value(token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }
    scan.leave();
  }
}
