package nl.kansrijkestart.fhir.outcome;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * A resource of which something was not read, as it came (meegedragen). It lives in memory, for the
 * host that received it: it has no JSON form, and nothing that writes for a recipient takes it.
 *
 * <p>The resource is HAPI's, which can be changed: treat it as read-only.
 */
public final class Carried {

  private final IBaseResource resource;
  private final List<String> notTaken;

  Carried(IBaseResource resource, List<String> notTaken) {
    this.resource = requireNonNull(resource, "resource");
    this.notTaken = List.copyOf(notTaken);
  }

  /**
   * A resource that a reader outside this package carries along.
   *
   * @param resource the resource, of any release of FHIR, not null
   * @param notTaken the elements that were not read; empty where the whole resource was not; not
   *     null
   * @return what is carried, never null
   */
  public static Carried of(IBaseResource resource, List<String> notTaken) {
    return new Carried(resource, notTaken);
  }

  /**
   * The resource as it came, in the release of FHIR in which it came.
   *
   * @return the resource, never null
   */
  public IBaseResource resource() {
    return resource;
  }

  /**
   * The elements that were not read; empty where the whole resource was not.
   *
   * @return paths within the resource, such as {@code Observation.note[0]}, never null
   */
  public List<String> notTaken() {
    return notTaken;
  }

  /**
   * The kind of resource only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "Carried[" + resource.fhirType() + "]";
  }
}
