package nl.kansrijkestart.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a woman (hulpvraag): no more than the desk needs to call her. No obstetric
 * data, no score, no answers, no address: what the desk needs beyond this it asks her.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param person the woman, not null
 * @param pregnancy the pregnancy that it is about, or null where it is about none: only a desk that
 *     is not for a pregnancy takes that, such as the team of Nu Niet Zwanger
 * @param needs the topics with which she wants help; at least one where there is no question, since
 *     who knows no word for it asks in her own; not null
 * @param question what she wants in her own words, 1 to {@link #MAX_QUESTION} characters, or null
 * @param stay the municipality where she actually stays, or null where it is not known, or she has
 *     no fixed place; the register does not matter
 * @param contact how she can be reached safely, or null where nothing was agreed
 * @param offer the offer asked for, or null where the desk is to choose
 * @param ground what the referral stands on, or null where nobody said; a suspicion is enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "person",
  "pregnancy",
  "needs",
  "question",
  "stay",
  "contact",
  "offer",
  "ground"
})
public record ReferralRequest(
    PersonId person,
    @Nullable PregnancyId pregnancy,
    Set<LifeDomain> needs,
    @Nullable String question,
    @Nullable Municipality stay,
    @Nullable SafeContact contact,
    @Nullable InterventionId offer,
    @Nullable Ground ground)
    implements Disclosable {

  /** The longest question, in characters. */
  public static final int MAX_QUESTION = 2000;

  /** What a referral stands on (aanleiding). */
  public enum Ground {
    /** A professional suspects that she may need help; no proof is asked (vermoeden). */
    @JsonProperty("suspected")
    SUSPECTED,
    /** It is known that she needs help (vastgesteld). */
    @JsonProperty("established")
    ESTABLISHED,
    /** She asks for it herself (eigen verzoek). */
    @JsonProperty("own-request")
    OWN_REQUEST
  }

  /** Copies the needs and checks that there is one or a question, and how long that is. */
  public ReferralRequest {
    requireNonNull(person, "person");
    needs = Ordered.by(requireNonNull(needs, "needs"), LifeDomain::ordinal);
    if (needs.isEmpty() && question == null) {
      throw new IllegalArgumentException(
          "A referral must hold a question, or at least one topic with which she wants help");
    }
    if (question != null && (question.isBlank() || question.length() > MAX_QUESTION)) {
      throw new IllegalArgumentException(
          "A question must be 1 to " + MAX_QUESTION + " characters; leave it out if there is none");
    }
  }

  /**
   * Makes a request of an intake.
   *
   * @param intake the intake, not null
   * @return the request, or a refusal if the intake was not validated; never null
   */
  public static Result<ReferralRequest> from(ReferralIntake intake) {
    requireNonNull(intake, "intake");
    return FromIntake.build(intake::toDomain);
  }

  /** The same request with how she can be reached now. */
  ReferralRequest withContact(SafeContact arranged) {
    return new ReferralRequest(person, pregnancy, needs, question, stay, arranged, offer, ground);
  }

  /**
   * The kinds of data that go along when this is sent, and that her consent must name. Keys that
   * identify nobody outside the host do not count.
   *
   * @return the kinds, always {@link DataCategory#REFERRAL} among them, never null
   */
  public Set<DataCategory> categories() {
    EnumSet<DataCategory> categories = EnumSet.of(DataCategory.REFERRAL);
    for (Part part : parts()) {
      Object value = part.value();
      if (value != null && !(value instanceof Collection<?> items && items.isEmpty())) {
        categories.add(part.category());
      }
    }
    categories.remove(DataCategory.REFERENCE);
    return Ordered.by(categories, DataCategory::ordinal);
  }

  /** A question on disclosure, tied to the pregnancy where there is one. */
  DisclosureRequest within(DisclosureRequest question) {
    return pregnancy == null ? question : question.withContext(RecordRef.ofPregnancy(pregnancy));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("person", DataCategory.REFERENCE, person),
        Part.ofWoman("pregnancy", DataCategory.REFERENCE, pregnancy),
        Part.ofWoman("needs", DataCategory.OWN_WISH, needs),
        Part.ofWoman("question", DataCategory.OWN_WISH, question),
        Part.ofWoman("stay", DataCategory.RESIDENCE, stay),
        Part.ofWoman("contact", DataCategory.CONTACT, contact),
        Part.ofWoman("offer", DataCategory.REFERRAL, offer),
        Part.ofWoman("ground", DataCategory.REFERRAL, ground));
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
