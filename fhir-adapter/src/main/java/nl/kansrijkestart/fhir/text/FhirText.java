package nl.kansrijkestart.fhir.text;

import static java.util.Objects.requireNonNull;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirRead;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Severity;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.INarrative;

/**
 * Reads the text of a FHIR resource, in JSON or XML, within limits (tekst van een resource).
 *
 * <p>It never throws on content, whoever wrote it: what cannot be read comes back as an issue with
 * its path and without its content, in bounded time and memory. It looks at the text once before
 * HAPI makes objects of it, since HAPI's parsers by themselves take a number with a vast exponent
 * or a deep XML until memory or stack are full, read elements of any namespace, and drop repeated
 * keys and contained resources of contained resources silently.
 *
 * <p>The {@code FhirContext} is the host's, and decides on the release.
 *
 * <pre>{@code
 * FhirText text = FhirText.of(context);
 * FhirRead<IBaseResource> parsed = text.read(stream);
 * if (parsed.value().orElse(null) instanceof Bundle bundle) {
 *   FhirReader.standard().read(bundle, LocalDate.now(clock));
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FhirText {

  private final FhirContext context;
  private final FhirLimits limits;

  private FhirText(FhirContext context, FhirLimits limits) {
    this.context = requireNonNull(context, "context");
    this.limits = requireNonNull(limits, "limits");
  }

  /**
   * A reader with the usual limits.
   *
   * @param context the host's context, not null
   * @return the reader, never null
   */
  public static FhirText of(FhirContext context) {
    return new FhirText(context, FhirLimits.standard());
  }

  /**
   * This reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader, never null
   */
  public FhirText within(FhirLimits other) {
    return new FhirText(context, other);
  }

  /**
   * Reads a text.
   *
   * @param text JSON or XML, not null
   * @return the resource unless it was refused, and every issue; never null
   */
  public FhirRead<IBaseResource> read(String text) {
    requireNonNull(text, "text");
    // no more bytes than characters times three, and no fewer than characters
    if (text.length() > limits.bytes()
        || (text.length() > limits.bytes() / 3
            && text.getBytes(StandardCharsets.UTF_8).length > limits.bytes())) {
      return tooLarge(limits);
    }
    return parse(text);
  }

  /**
   * Reads a stream, and at most one byte more than the limit of it. The stream stays open.
   *
   * @param stream JSON or XML in UTF-8, not null
   * @return the resource unless it was refused, and every issue; never null
   * @throws IOException if the stream cannot be read
   */
  public FhirRead<IBaseResource> read(InputStream stream) throws IOException {
    FhirRead<String> text = text(stream, limits);
    return text.value().map(this::parse).orElseGet(() -> FhirRead.none(text.issues()));
  }

  /**
   * Reads a file.
   *
   * @param file a file with JSON or XML in UTF-8, not null
   * @return the resource unless it was refused, and every issue; never null
   * @throws IOException if the file cannot be read
   */
  public FhirRead<IBaseResource> read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream);
    }
  }

  /**
   * For which release a text was written, by what stands in it: a stated version, profiles, types
   * of resources, and elements and code systems that were renamed. It needs no context.
   *
   * @param text JSON or XML, not null
   * @param limits how much is looked at, not null
   * @return the release; none where nothing tells, signs contradict or the text is refused, with
   *     the issue; never null
   */
  public static FhirRead<FhirRelease> releaseOf(String text, FhirLimits limits) {
    requireNonNull(text, "text");
    if (text.length() > limits.bytes()) {
      return tooLarge(limits);
    }
    Scan scan = new Scan(limits, Set.of());
    try {
      run(bare(text), scan);
    } catch (Scan.Refused refused) {
      Scan.Remark remark = refused.remark();
      return FhirRead.none(
          List.of(
              new FhirIssue(
                  Steps.text(scan.root(), remark.path()), Severity.ERROR, remark.reason())));
    }
    FhirRelease release = scan.release().decide();
    return release == FhirRelease.UNKNOWN
        ? FhirRead.none(scan.root(), FhirReasons.UNKNOWN_RELEASE)
        : FhirRead.of(release, List.of());
  }

  /**
   * The text of a stream in UTF-8, and at most one byte more than the limit of it.
   *
   * @param stream the stream, which stays open, not null
   * @param limits how much is read, not null
   * @return the text unless it was refused, never null
   * @throws IOException if the stream cannot be read
   */
  public static FhirRead<String> text(InputStream stream, FhirLimits limits) throws IOException {
    int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
    byte[] bytes = stream.readNBytes(most);
    if (bytes.length > limits.bytes()) {
      return tooLarge(limits);
    }
    try {
      return FhirRead.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), List.of());
    } catch (CharacterCodingException e) {
      return FhirRead.none("Resource", FhirReasons.MALFORMED);
    }
  }

  private static <T> FhirRead<T> tooLarge(FhirLimits limits) {
    return FhirRead.none(
        List.of(
            new FhirIssue(
                "Resource",
                Severity.ERROR,
                Reason.of(FhirReasons.TOO_LARGE, Map.of("limit", limits.bytes())))));
  }

  /** Without a byte order mark. */
  private static String bare(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isXml(String text) {
    return text.stripLeading().startsWith("<");
  }

  private static void run(String text, Scan scan) throws Scan.Refused {
    if (isXml(text)) {
      XmlScan.run(text, scan);
    } else {
      JsonScan.run(text, scan);
    }
  }

  private FhirRead<IBaseResource> parse(String marked) {
    String text = bare(marked);
    Scan scan = new Scan(limits, Set.of());
    try {
      run(text, scan);
      types(scan);
    } catch (Scan.Refused refused) {
      return FhirRead.none(
          List.of(new Locator(context, scan).issue(refused.remark(), Severity.ERROR)));
    }
    Locator locator = new Locator(context, scan);
    List<FhirIssue> issues = new ArrayList<>();
    for (Scan.Remark remark : scan.remarks()) {
      issues.add(locator.issue(remark, FhirReasons.severity(remark.reason().code())));
    }
    for (Scan.Found vast : scan.vast()) {
      if (locator.decimal(vast)) {
        return FhirRead.none(locator.text(vast.path()), FhirReasons.INVALID_VALUE);
      }
    }
    Faults faults = new Faults(limits.faults());
    IParser parser = isXml(text) ? context.newXmlParser() : context.newJsonParser();
    parser.setParserErrorHandler(faults);
    IBaseResource resource;
    try {
      resource = parser.parseResource(text);
    } catch (Faults.TooMany e) {
      return FhirRead.none(
          List.of(
              new FhirIssue(
                  scan.root(),
                  Severity.ERROR,
                  Reason.of(FhirReasons.TOO_MANY_FAULTS, Map.of("limit", limits.faults())))));
    } catch (RuntimeException e) {
      // HAPI says so by several exceptions, and falls over text where none may stand
      return FhirRead.none(scan.root(), FhirReasons.MALFORMED);
    }
    if (scan.hasActive() && !takeNarratives(resource)) {
      return FhirRead.none(issues);
    }
    issues.addAll(located(text, faults, locator));
    return FhirRead.of(resource, issues);
  }

  /** Refuses types of resources that the release does not have, which HAPI would not place. */
  private void types(Scan scan) throws Scan.Refused {
    if (scan.type(List.of()) == null) {
      throw new Scan.Refused(new Scan.Remark(List.of(), Reason.of(FhirReasons.NOT_FHIR)));
    }
    for (Scan.Typed type : scan.types()) {
      if (!context.getResourceTypes().contains(type.type())) {
        throw new Scan.Refused(new Scan.Remark(type.path(), Reason.of(FhirReasons.UNKNOWN_TYPE)));
      }
    }
  }

  /** Looks at the text once more, only where HAPI found faults. */
  private List<FhirIssue> located(String text, Faults faults, Locator locator) {
    if (faults.all().isEmpty()) {
      return List.of();
    }
    Set<String> names = new HashSet<>();
    faults
        .all()
        .forEach(
            fault -> {
              names.add(fault.name());
              names.add("_" + fault.name());
            });
    Scan again = new Scan(limits, names);
    try {
      run(text, again);
    } catch (Scan.Refused refused) {
      // too many places to choose from: the faults are told without one
      return locator.locate(faults.all(), List.of());
    }
    return locator.locate(faults.all(), again.found());
  }

  /** Takes out all narratives of a text in which one of them is not plain. */
  private boolean takeNarratives(IBaseResource resource) {
    try {
      for (INarrative narrative :
          context.newTerser().getAllPopulatedChildElementsOfType(resource, INarrative.class)) {
        narrative.setDivAsString("");
      }
      return true;
    } catch (Exception e) { // HAPI declares no less
      return false;
    }
  }
}
