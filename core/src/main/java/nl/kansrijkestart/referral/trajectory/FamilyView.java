package nl.kansrijkestart.referral.trajectory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.RecipientReceipt;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What a recipient may see of a family (zicht op het gezin): of each person only what that person's
 * own consent opens. Nothing in it tells whether there is anybody else, or who said no.
 *
 * <p>Made by {@link FamilyCase#view}. This class is immutable and thread-safe.
 *
 * @param shown what goes out, the woman first, not null
 * @param reasons that it may not be the whole family, always the same, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"shown", "reasons"})
public record FamilyView(List<Shown> shown, List<Reason> reasons) implements Explained {

  /**
   * What goes out of one person.
   *
   * @param subject which place in the family that person has, not null
   * @param items the parts that the recipient may have, at least one, not null
   * @param receipt the receipt that goes along, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"subject", "items", "receipt"})
  public record Shown(DataSubject subject, List<Disclosure.Item> items, RecipientReceipt receipt) {

    /** Copies the items and checks that there are any. */
    public Shown {
      requireNonNull(subject, "subject");
      items = List.copyOf(items);
      requireNonNull(receipt, "receipt");
      if (items.isEmpty()) {
        throw new IllegalArgumentException("Of whom nothing may be seen is left out");
      }
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

  /** Copies the lists. */
  public FamilyView {
    shown = List.copyOf(shown);
    reasons = List.copyOf(reasons);
  }

  static FamilyView of(List<Shown> shown) {
    return new FamilyView(
        shown,
        List.of(
            Reason.of(
                TrajectoryReasons.FAMILY_OWN_CONSENT,
                TrajectoryReasons.FAMILY_RULE,
                TrajectoryReasons.FAMILY,
                Map.of())));
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
