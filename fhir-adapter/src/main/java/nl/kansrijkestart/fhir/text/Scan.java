package nl.kansrijkestart.fhir.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at in a text before HAPI makes objects of it: one pass, in memory that grows with
 * the depth only. It stops at the first thing for which the text is refused.
 *
 * <p>A path is a list of steps from the root; {@link Steps} writes it as text.
 */
final class Scan {

  /** One step of a path; the index counts equal names beside each other. */
  record Step(String name, int index, boolean listed) {}

  /** An element that may have to be found again, by what HAPI tells of it. */
  record Found(List<Step> path, @Nullable String value) {}

  /** Something to tell of the text, at a place. */
  record Remark(List<Step> path, Reason reason) {}

  /** A resource of some type, at a place. */
  record Typed(List<Step> path, String type) {}

  /** Stops a scan. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Remark remark;

    Refused(Remark remark) {
      super(remark.reason().code().toString(), null, false, false);
      this.remark = remark;
    }

    Remark remark() {
      return remark;
    }
  }

  /** A number that is no number of care, and which some code would try to write out in full. */
  private static final Pattern VAST = Pattern.compile("[+-]?[\\p{Nd}.]{1,100}[eE][+-]?\\p{Nd}{3,}");

  /** The longest text of a number; to make a number of a text takes the square of its length. */
  private static final int LONGEST = 100;

  private final FhirLimits limits;
  private final Set<String> wanted;
  private final List<Step> path = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Found> vast = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, Typed> types = new HashMap<>();
  private final Release release = new Release();
  private int elements;
  private int resources;
  private boolean active;

  /**
   * A scan.
   *
   * @param wanted the names of elements to be found again; empty in the first pass
   */
  Scan(FhirLimits limits, Set<String> wanted) {
    this.limits = limits;
    this.wanted = new HashSet<>(wanted);
  }

  /** An element begins. */
  void enter(String name, int index, boolean listed) throws Refused {
    Step step = new Step(name, index, listed);
    if (path.size() >= limits.depth()) {
      throw refuse(FhirReasons.TOO_DEEP, limits.depth());
    }
    boolean within = name.equals("contained") && names("contained");
    path.add(step);
    count();
    if (within) {
      throw refuse(FhirReasons.NESTED_CONTAINED);
    }
    if (name.equals("resource")
        && path.size() > 1
        && path.get(path.size() - 2).name().equals("entry")
        && ++resources > limits.entries()) {
      throw refuse(FhirReasons.TOO_MANY_ENTRIES, limits.entries());
    }
    release.element(path);
    want(null);
  }

  private void want(@Nullable String value) throws Refused {
    if (!path.isEmpty() && wanted.contains(path.get(path.size() - 1).name())) {
      if (found.size() >= limits.faults() * 10) {
        throw refuse(FhirReasons.TOO_MANY_FAULTS, limits.faults());
      }
      found.add(new Found(List.copyOf(path), value));
    }
  }

  /** The element that began last ends. */
  void leave() {
    path.remove(path.size() - 1);
  }

  /** The value of the element that is open. */
  void value(String text) throws Refused {
    count();
    release.value(path, text);
    want(text);
    if (text.length() > LONGEST && likeNumber(text)) {
      throw refuse(FhirReasons.INVALID_VALUE);
    }
    if (text.length() > 4 && text.length() < 200 && vast(text)) {
      if (vast.size() >= limits.faults()) {
        throw refuse(FhirReasons.TOO_MANY_FAULTS, limits.faults());
      }
      vast.add(new Found(List.copyOf(path), text));
    }
  }

  /** Whether some code might take a text for a number, in any script. */
  private static boolean likeNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && !Character.isWhitespace(c) && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a number with a vast exponent; most texts do not begin as a number. */
  private static boolean vast(String text) {
    int first = text.codePointAt(0);
    return (Character.isDigit(first) || "+-.".indexOf(first) >= 0) && VAST.matcher(text).matches();
  }

  /** A number as JSON writes it: HAPI writes it out in full, whatever its exponent. */
  void number(String text) throws Refused {
    if (text.length() > LONGEST || vast(text)) {
      throw refuse(FhirReasons.INVALID_VALUE);
    }
    value(text);
  }

  /** The resource that is open is of this type. */
  void type(String type) throws Refused {
    types.put(key(path), new Typed(List.copyOf(path), type));
    release.type(type);
    if (types.size() > limits.elements()) {
      throw refuse(FhirReasons.TOO_MANY_ELEMENTS, limits.elements());
    }
  }

  /** The narrative that is open holds what a browser could run. */
  void active() {
    active = true;
    remark(FhirReasons.ACTIVE_NARRATIVE);
  }

  /** Something that is there and is not read, at the element that is open. */
  void remark(ReasonCode code) {
    if (remarks.size() < limits.faults()) {
      remarks.add(new Remark(List.copyOf(path), Reason.of(code)));
    }
  }

  /** So many levels below the element that is open. */
  void depth(int below) throws Refused {
    if (path.size() + below > limits.depth()) {
      throw refuse(FhirReasons.TOO_DEEP, limits.depth());
    }
  }

  /** One element or value more. */
  void count() throws Refused {
    if (++elements > limits.elements()) {
      throw refuse(FhirReasons.TOO_MANY_ELEMENTS, limits.elements());
    }
  }

  /** The text is refused for what is open. */
  Refused refuse(ReasonCode code) {
    return new Refused(new Remark(List.copyOf(path), Reason.of(code)));
  }

  private Refused refuse(ReasonCode code, int limit) {
    return new Refused(new Remark(List.copyOf(path), Reason.of(code, Map.of("limit", limit))));
  }

  private boolean names(String name) {
    return path.stream().anyMatch(step -> step.name().equals(name));
  }

  /** The type of the outermost resource, as far as it is known by now. */
  String root() {
    String type = type(List.of());
    return Steps.known(type == null ? "Resource" : type);
  }

  List<Found> found() {
    return found;
  }

  List<Found> vast() {
    return vast;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** The types of the resources. */
  Collection<Typed> types() {
    return types.values();
  }

  /** The type of the resource at a path, or null where none stands there. */
  @Nullable String type(List<Step> at) {
    Typed found = types.get(key(at));
    return found == null ? null : found.type();
  }

  /**
   * A path as a text: names are the sender's, and many texts of one hash can still be told apart
   * fast, since they have an order; lists have none.
   */
  private static String key(List<Step> path) {
    StringBuilder key = new StringBuilder();
    for (Step step : path) {
      key.append(step.name()).append('\n').append(step.index()).append(step.listed()).append('\n');
    }
    return key.toString();
  }

  Release release() {
    return release;
  }

  boolean hasActive() {
    return active;
  }
}
