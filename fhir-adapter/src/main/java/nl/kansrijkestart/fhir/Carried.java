package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * A resource of which something was not read, as it came (meegedragen). It lives in memory, for the
 * host that received it: it has no JSON form, and nothing that writes for a recipient takes it.
 *
 * <p>The resource is HAPI's, which can be changed: treat it as read-only.
 */
public final class Carried {

  private final Resource resource;
  private final List<String> notTaken;

  Carried(Resource resource, List<String> notTaken) {
    this.resource = requireNonNull(resource, "resource");
    this.notTaken = List.copyOf(notTaken);
  }

  /**
   * The resource as it came.
   *
   * @return the resource, never null
   */
  public Resource resource() {
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
