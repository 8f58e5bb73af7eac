package nl.kansrijkestart.birth;

import static java.util.Objects.requireNonNull;
import static nl.kansrijkestart.privacy.DataCategory.BIRTH;
import static nl.kansrijkestart.privacy.DataCategory.REFERENCE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.DueDate;
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
        throw new IllegalArgumentException(
            "Each child of a birth must have its mother: set mother on the child, as on the birth");
      }
    }
  }

  /**
   * Makes a birth of an intake, where the dating of the pregnancy is not at hand.
   *
   * @param intake the intake, best validated before, not null
   * @param asOf the day of asking, which no birth or death lies after, not null
   * @return the birth, or a refusal with every reason; never null
   */
  public static Result<Birth> from(BirthIntake intake, LocalDate asOf) {
    return BirthIntakeMapper.birth(intake, null, asOf);
  }

  /**
   * Makes a birth of an intake and holds it against the dating of the pregnancy.
   *
   * <p>A birth before conception, or outside the days of any pregnancy, is refused. Where the
   * intake has no gestational age it is taken from the dating; where it has another one, that one
   * stands and the difference in days is told.
   *
   * @param intake the intake, best validated before, not null
   * @param dueDate the due date of the pregnancy, known or unknown, not null
   * @param asOf the day of asking, which no birth or death lies after, not null
   * @return the birth, with remarks, or a refusal with every reason; never null
   */
  public static Result<Birth> from(BirthIntake intake, DueDate dueDate, LocalDate asOf) {
    requireNonNull(dueDate, "dueDate");
    return BirthIntakeMapper.birth(
        intake, dueDate instanceof DueDate.Known known ? known : null, asOf);
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
