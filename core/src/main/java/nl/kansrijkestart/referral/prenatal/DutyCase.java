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
 * @param municipality where she actually stays, or null where that is not known
 * @param vulnerability how vulnerable she was judged, not null
 * @param knownOn the day on which the municipality or its youth health care knew of her and her
 *     pregnancy, not null
 * @param bornOn the day of birth, or null where the pregnancy goes on
 * @param offers the home visits that she was offered, whatever she said to them, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"person", "municipality", "vulnerability", "knownOn", "bornOn", "offers"})
public record DutyCase(
    PersonId person,
    @Nullable Municipality municipality,
    VulnerabilityLevel vulnerability,
    LocalDate knownOn,
    @Nullable LocalDate bornOn,
    List<VisitOffer> offers)
    implements Disclosable {

  /** Copies the list and checks that the offers are hers. */
  public DutyCase {
    requireNonNull(person, "person");
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
        Part.ofWoman("municipality", DataCategory.RESIDENCE, municipality),
        Part.ofWoman("vulnerability", DataCategory.VULNERABILITY, vulnerability),
        Part.ofWoman("knownOn", DataCategory.OBSTETRIC, knownOn),
        Part.ofWoman("bornOn", DataCategory.BIRTH, bornOn),
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
