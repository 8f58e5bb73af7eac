package nl.kansrijkestart.fhir.text;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** Reads what is meant to use up the memory, in a JVM with little, for {@link SmallHeapTest}. */
public final class SmallHeapMain {

  private static final String PATIENT = "{\"resourceType\":\"Patient\",";

  private SmallHeapMain() {}

  /** Prints one line where all was refused and nothing ran out of memory. */
  public static void main(String[] arguments) throws IOException {
    FhirText text = FhirText.of(FhirContext.forR4());
    String deep = "<b>".repeat(100_000) + "</b>".repeat(100_000);
    List<Supplier<String>> hostile =
        List.of(
            SmallHeapMain::bomb,
            () -> PATIENT + "\"extension\":[" + "{\"url\":\"u\",\"extension\":[".repeat(100_000),
            () -> "[".repeat(1_000_000),
            () ->
                "<Patient xmlns=\"http://hl7.org/fhir\"><text><div"
                    + " xmlns=\"http://www.w3.org/1999/xhtml\">"
                    + deep
                    + "</div></text></Patient>",
            () -> "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e999999999}}",
            () -> PATIENT + "\"extension\":[" + "{},".repeat(1_000_001) + "{}]}");
    for (Supplier<String> one : hostile) {
      if (text.read(one.get()).value().isPresent()) {
        throw new IllegalStateException("not refused");
      }
    }
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    if (text.read(endless).value().isPresent()) {
      throw new IllegalStateException("not refused");
    }
    System.out.println("all refused");
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE Patient [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return bomb.append("]><Patient xmlns=\"http://hl7.org/fhir\"><id value=\"&a29;\"/></Patient>")
        .toString();
  }
}
