package nl.kansrijkestart.referral.nnz;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What a parent of a young child answered at a contact of youth health care to the question whether
 * there is a wish for another child (vraag naar een nieuwe kinderwens, interconceptiezorg).
 *
 * <p>It is asked between two pregnancies, not of a parent who is pregnant. A yes points to the
 * {@link #CLINIC}; a no, or no answer, is never held against anybody. Source: R-311
 * (004_0e1c2457276a75f6.txt, L22). This class is immutable and thread-safe.
 *
 * @param parent the parent who was asked, not null
 * @param askedOn the day of the contact, not null
 * @param by the role of who asked, {@code YOUTH_NURSE} or {@code YOUTH_DOCTOR}, not null
 * @param wish whether there is a wish for another child; unknown where the parent did not say; not
 *     null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"parent", "askedOn", "by", "wish"})
public record NewChildWish(PersonId parent, LocalDate askedOn, RoleCode by, Ternary wish)
    implements Disclosable {

  /** The child-wish clinic of Schiedam (kinderwensspreekuur). */
  public static final InterventionId CLINIC = InterventionId.of("sch-child-wish");

  private static final Set<RoleCode> YOUTH_HEALTH =
      Set.of(RoleCode.of("YOUTH_NURSE"), RoleCode.of("YOUTH_DOCTOR"));

  /** Checks that youth health care asked. */
  public NewChildWish {
    requireNonNull(parent, "parent");
    requireNonNull(askedOn, "askedOn");
    requireNonNull(wish, "wish");
    if (!YOUTH_HEALTH.contains(requireNonNull(by, "by"))) {
      throw new IllegalArgumentException(
          "The question must be asked at a contact of youth health care");
    }
  }

  /**
   * Records the answer.
   *
   * @param parent the parent who was asked, not null
   * @param askedOn the day of the contact, not null
   * @param by the role of who asked, not null
   * @param pregnant whether the parent was pregnant on that day, not null
   * @param wish whether there is a wish for another child; unknown where the parent did not say;
   *     not null
   * @return the answer, with the advice to offer the clinic after a yes, and with a question where
   *     it is not known whether the parent is pregnant; or a refusal with every reason, where the
   *     parent is pregnant or somebody else asked; never null
   */
  public static Result<NewChildWish> of(
      PersonId parent, LocalDate askedOn, RoleCode by, Ternary pregnant, Ternary wish) {
    List<Reason> refusals = new ArrayList<>();
    List<Reason> notes = new ArrayList<>();
    if (pregnant == Ternary.TRUE) {
      refusals.add(because(NnzReasons.WISH_PREGNANT));
    } else if (requireNonNull(pregnant, "pregnant") == Ternary.UNKNOWN) {
      notes.add(because(NnzReasons.WISH_PREGNANT_UNKNOWN));
    }
    if (!YOUTH_HEALTH.contains(by)) {
      refusals.add(because(NnzReasons.WISH_OTHER_CONTACT));
    }
    if (wish == Ternary.TRUE) {
      notes.add(because(NnzReasons.WISH_CLINIC));
    }
    return refusals.isEmpty()
        ? Result.accepted(new NewChildWish(parent, askedOn, by, wish), notes)
        : Result.refused(refusals);
  }

  private static Reason because(ReasonCode code) {
    return Reason.of(code, NnzReasons.BETWEEN, List.of(NnzReasons.INTERCONCEPTION), Map.of());
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("parent", DataCategory.REFERENCE, parent),
        Part.ofWoman("askedOn", DataCategory.OWN_WISH, askedOn),
        Part.ofWoman("by", DataCategory.OWN_WISH, by),
        Part.ofWoman("wish", DataCategory.OWN_WISH, wish));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
