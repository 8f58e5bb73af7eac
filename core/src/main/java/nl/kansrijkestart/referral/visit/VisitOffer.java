package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The offer of home visits and what she said to it (aanbod van een huisbezoek). It is voluntary.
 *
 * <p>Declining leaves nothing behind but the answer: there is no place here for a reason, it is no
 * risk, and she may change her mind at any time. Source: R-073 and R-079 (000_eb423f63e596da97.txt,
 * L86-90, L102). This class is immutable and thread-safe.
 *
 * @param person the woman, not null
 * @param pregnancy the pregnancy, not null
 * @param programme the id of the {@link VisitProgramme} offered, not null
 * @param by the organisation that offered, with its kind where known: by that the duty to offer a
 *     visit knows youth health care; not null
 * @param offeredOn the day of the offer, not null
 * @param response what she said; no answer is an answer of its own; not null
 * @param respondedOn the day on which she said so, or null where she did not answer
 * @param earlier the answers that this one replaced, the oldest first; for the visits that were
 *     held under them, often empty, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "person",
  "pregnancy",
  "programme",
  "by",
  "offeredOn",
  "response",
  "respondedOn",
  "earlier"
})
public record VisitOffer(
    PersonId person,
    PregnancyId pregnancy,
    String programme,
    Party by,
    LocalDate offeredOn,
    Response response,
    @Nullable LocalDate respondedOn,
    List<Answer> earlier)
    implements Disclosable {

  /**
   * An answer that was replaced by a later one (eerder antwoord).
   *
   * @param response what she said, not {@link Response#NO_ANSWER}, not null
   * @param on the day, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"response", "on"})
  public record Answer(Response response, LocalDate on) implements Disclosable {

    /** Checks that there is an answer. */
    public Answer {
      requireNonNull(on, "on");
      if (requireNonNull(response, "response") == Response.NO_ANSWER) {
        throw new IllegalArgumentException("An earlier answer must be a yes or a no");
      }
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("response", DataCategory.OWN_WISH, response),
          Part.ofWoman("on", DataCategory.OWN_WISH, on));
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

  /** What she said (antwoord). */
  public enum Response {
    /** Yes (ja). */
    @JsonProperty("accepted")
    ACCEPTED,
    /** No, without a reason (nee). */
    @JsonProperty("declined")
    DECLINED,
    /** She did not answer (geen antwoord). */
    @JsonProperty("no-answer")
    NO_ANSWER
  }

  /** Checks that an answer has a day, not before the offer, and no answer has none. */
  public VisitOffer {
    requireNonNull(person, "person");
    requireNonNull(pregnancy, "pregnancy");
    requireNonNull(programme, "programme");
    requireNonNull(offeredOn, "offeredOn");
    requireNonNull(response, "response");
    if (!VisitProgramme.ID.matcher(programme).matches()) {
      throw new IllegalArgumentException(
          "A programme id must be 1 to 80 lower-case letters, digits and hyphens");
    }
    if (requireNonNull(by, "by").organization() == null) {
      throw new IllegalArgumentException("An offer must name the organisation that makes it");
    }
    if ((response == Response.NO_ANSWER) != (respondedOn == null)) {
      throw new IllegalArgumentException("An answer must have its day, and no answer must not");
    }
    if (respondedOn != null && respondedOn.isBefore(offeredOn)) {
      throw new IllegalArgumentException("She must not answer before she was offered anything");
    }
    earlier = List.copyOf(earlier);
    LocalDate last = offeredOn;
    for (Answer answer : earlier) {
      if (respondedOn == null || answer.on().isBefore(last) || answer.on().isAfter(respondedOn)) {
        throw new IllegalArgumentException(
            "Earlier answers must be in order of day, after the offer and before the present one");
      }
      last = answer.on();
    }
  }

  /**
   * An offer that she did not answer yet.
   *
   * @param person the woman, not null
   * @param pregnancy the pregnancy, not null
   * @param programme the id of the programme, not null
   * @param by the organisation that offers, not null
   * @param on the day, not null
   * @return the offer, never null
   */
  public static VisitOffer made(
      PersonId person, PregnancyId pregnancy, String programme, Party by, LocalDate on) {
    return new VisitOffer(
        person, pregnancy, programme, by, on, Response.NO_ANSWER, null, List.of());
  }

  /**
   * The same offer, with what she says now; a no may become a yes and the other way round.
   *
   * @param answer what she says, not {@link Response#NO_ANSWER}, not null
   * @param on the day, on or after that of her last answer and of the offer, not null
   * @return the offer, never null
   * @throws IllegalArgumentException if there is no answer, or the day lies before the last one
   */
  public VisitOffer answered(Response answer, LocalDate on) {
    requireNonNull(on, "on");
    if (respondedOn != null && on.isBefore(respondedOn)) {
      throw new IllegalArgumentException("An answer must not come before the one that it replaces");
    }
    return new VisitOffer(person, pregnancy, programme, by, offeredOn, answer, on, answers());
  }

  VisitOffer withoutEarlier() {
    return new VisitOffer(
        person, pregnancy, programme, by, offeredOn, response, respondedOn, List.of());
  }

  /** Whether a yes held on a day; on the day on which it was replaced it still did. */
  boolean wantedOn(LocalDate day) {
    List<Answer> all = answers();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).response() == Response.ACCEPTED
          && !day.isBefore(all.get(i).on())
          && (i + 1 == all.size() || !day.isAfter(all.get(i + 1).on()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last answer up to a day was a no. */
  boolean declinedOn(LocalDate day) {
    List<Answer> until = answers().stream().filter(answer -> !answer.on().isAfter(day)).toList();
    return !until.isEmpty() && until.get(until.size() - 1).response() == Response.DECLINED;
  }

  private List<Answer> answers() {
    return respondedOn == null
        ? List.of()
        : Stream.concat(earlier.stream(), Stream.of(new Answer(response, respondedOn))).toList();
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("person", DataCategory.REFERENCE, person),
        Part.ofWoman("pregnancy", DataCategory.REFERENCE, pregnancy),
        Part.ofWoman("programme", DataCategory.REFERRAL, programme),
        Part.ofWoman("by", DataCategory.REFERRAL, by),
        Part.ofWoman("offeredOn", DataCategory.REFERRAL, offeredOn),
        Part.ofWoman("response", DataCategory.OWN_WISH, response),
        Part.ofWoman("respondedOn", DataCategory.OWN_WISH, respondedOn),
        Part.ofWoman("earlier", DataCategory.OWN_WISH, earlier));
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
