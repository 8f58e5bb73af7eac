package nl.kansrijkestart.referral.prenatal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.visit.VisitOffer;
import org.jspecify.annotations.Nullable;

/**
 * One woman as the duty to offer a home visit looks at her (toets aan de plicht). It stays at the
 * source: only totals leave.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param person the woman, not null
 * @param pregnancy the pregnancy, not null
 * @param municipality where she actually stays, or null where that is not known
 * @param vulnerability how vulnerable she was judged, not null
 * @param knownOn the day on which the municipality or its youth health care knew of her and her
 *     pregnancy, not null
 * @param bornOn the day of birth, or null where the pregnancy goes on, or that is not known
 * @param endedOn the day on which the pregnancy ended without a living birth, or ended otherwise;
 *     null where it goes on, or that is not known; where a birth is known too, that counts
 * @param offers the home visits that she was offered, whatever she said to them; only those of this
 *     pregnancy, by youth health care, count; see {@link HomeVisitDuty#report}; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "person",
  "pregnancy",
  "municipality",
  "vulnerability",
  "knownOn",
  "bornOn",
  "endedOn",
  "offers"
})
public record DutyCase(
    PersonId person,
    PregnancyId pregnancy,
    @Nullable Municipality municipality,
    VulnerabilityLevel vulnerability,
    LocalDate knownOn,
    @Nullable LocalDate bornOn,
    @Nullable LocalDate endedOn,
    List<VisitOffer> offers)
    implements Disclosable {

  /** Copies the list and checks that the offers are hers. */
  public DutyCase {
    requireNonNull(person, "person");
    requireNonNull(pregnancy, "pregnancy");
    requireNonNull(vulnerability, "vulnerability");
    requireNonNull(knownOn, "knownOn");
    offers = List.copyOf(offers);
    for (VisitOffer offer : offers) {
      if (!offer.person().equals(person)) {
        throw new IllegalArgumentException("The offers of a case must be made to the same woman");
      }
    }
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("person", DataCategory.REFERENCE, person),
        Part.ofWoman("pregnancy", DataCategory.REFERENCE, pregnancy),
        Part.ofWoman("municipality", DataCategory.RESIDENCE, municipality),
        Part.ofWoman("vulnerability", DataCategory.VULNERABILITY, vulnerability),
        Part.ofWoman("knownOn", DataCategory.OBSTETRIC, knownOn),
        Part.ofWoman("bornOn", DataCategory.BIRTH, bornOn),
        Part.ofWoman("endedOn", DataCategory.OBSTETRIC, endedOn),
        Part.ofWoman("offers", DataCategory.REFERRAL, offers));
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
