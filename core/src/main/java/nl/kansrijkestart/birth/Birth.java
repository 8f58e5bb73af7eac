package nl.kansrijkestart.birth;

import static nl.kansrijkestart.privacy.DataCategory.BIRTH;
import static nl.kansrijkestart.privacy.DataCategory.REFERENCE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What one pregnancy brought forth (geboorte, bevalling): all its children, one or several.
 *
 * <p>What concerns a child is decided per child, what concerns the pregnancy once. Children of one
 * pregnancy may be born on different days, and one may live while another does not.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param pregnancy the key of the pregnancy, or null where there is none
 * @param mother the key of the woman who gave birth, or null where it is unknown or kept apart
 * @param children all children, as many as their plurality says, with different keys and places;
 *     not null or empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"pregnancy", "mother", "children"})
public record Birth(
    @Nullable PregnancyId pregnancy, @Nullable PersonId mother, List<Child> children)
    implements Disclosable {

  /** Checks the children against each other and against the mother. */
  public Birth {
    children = List.copyOf(children);
    if (children.isEmpty() || children.size() > Child.MAX_PLURALITY) {
      throw new IllegalArgumentException(
          "A birth must have 1 to " + Child.MAX_PLURALITY + " children, had " + children.size());
    }
    Set<PersonId> ids = new HashSet<>();
    Set<Integer> orders = new HashSet<>();
    for (Child child : children) {
      if (!ids.add(child.id())) {
        throw new IllegalArgumentException("The children of a birth must have different keys");
      }
      if (child.birthOrder() != null && !orders.add(child.birthOrder())) {
        throw new IllegalArgumentException("The children of a birth must have different places");
      }
      if (child.plurality() != null && child.plurality() != children.size()) {
        throw new IllegalArgumentException(
            "The plurality of each child must be the number of children, " + children.size());
      }
      if (!Objects.equals(child.mother(), mother)) {
        throw new IllegalArgumentException("The children of a birth must have its mother");
      }
    }
  }

  /**
   * How many children there are.
   *
   * @return 1 or more
   */
  public int plurality() {
    return children.size();
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("pregnancy", REFERENCE, pregnancy),
        Part.ofWoman("mother", REFERENCE, mother),
        Part.ofChild("children", BIRTH, children));
  }

  /**
   * The kind of record; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
