package nl.kansrijkestart.referral.nnz;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What a client answered to an offered conversation on the wish for children (gesprek over
 * kinderwens): declined, or what was chosen in it.
 *
 * <p>A choice of no pregnancy now needs no contraception, and a conversation need not end in a
 * choice. Who declines leaves nothing but that answer: no day of a conversation, no professional,
 * no outcome.
 *
 * <p>Source: R-123 (000_eb423f63e596da97.txt, L181-187). This class is immutable and thread-safe.
 *
 * @param client whose choice it is, not null
 * @param answer whether the conversation was held or declined, not null
 * @param heldOn the day of the conversation; null where it was declined
 * @param professional who held it; null where it was declined
 * @param outcome what was chosen; null where it was declined
 * @param contraception whether contraception was started by the client's own choice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"client", "answer", "heldOn", "professional", "outcome", "contraception"})
public record ChoiceConversation(
    PersonId client,
    Answer answer,
    @Nullable LocalDate heldOn,
    @Nullable Actor professional,
    @Nullable Outcome outcome,
    boolean contraception)
    implements Disclosable {

  /** What became of the offer to talk (antwoord). */
  public enum Answer {
    /** The conversation was held (gesprek gevoerd). */
    @JsonProperty("held")
    HELD,
    /** The client does not want to talk about it (afgezien). */
    @JsonProperty("declined")
    DECLINED
  }

  /** What the client chose (uitkomst). */
  public enum Outcome {
    /** No choice yet (nog geen keuze). */
    @JsonProperty("no-choice-yet")
    NO_CHOICE_YET,
    /** A wish for a child (kinderwens). */
    @JsonProperty("wish-for-child")
    WISH_FOR_CHILD,
    /** No pregnancy now (nu niet zwanger). */
    @JsonProperty("no-pregnancy-now")
    NO_PREGNANCY_NOW
  }

  /** Checks that a held conversation is complete, and a declined one leaves nothing else. */
  public ChoiceConversation {
    requireNonNull(client, "client");
    requireNonNull(answer, "answer");
    boolean held = answer == Answer.HELD;
    if (held != (heldOn != null) || held != (professional != null) || held != (outcome != null)) {
      throw new IllegalArgumentException(
          "A conversation that was held must name the day, the professional and the outcome; one"
              + " that was declined nothing but that");
    }
    if (contraception && outcome != Outcome.NO_PREGNANCY_NOW) {
      throw new IllegalArgumentException(
          "Contraception goes with the choice of no pregnancy now, and with no other");
    }
  }

  /**
   * The client does not want to talk about it.
   *
   * @param client the client, not null
   * @return the record, never null
   */
  public static ChoiceConversation declined(PersonId client) {
    return new ChoiceConversation(client, Answer.DECLINED, null, null, null, false);
  }

  /**
   * Records a conversation, or says everything that stands in the way at once.
   *
   * @param report what the professional reports, not null
   * @param today the present day, in Dutch local time, not null
   * @return the record, or every reason why not; the reasons repeat nothing that was said; never
   *     null
   */
  public static Result<ChoiceConversation> from(ChoiceReport report, LocalDate today) {
    requireNonNull(today, "today");
    List<Reason> refusals = new ArrayList<>();
    LocalDate heldOn = report.heldOn();
    Actor professional = report.professional();
    Outcome outcome = report.outcome();
    if (heldOn == null) {
      refusals.add(because(NnzReasons.NO_CONVERSATION));
    } else if (heldOn.isAfter(today)) {
      refusals.add(because(NnzReasons.IN_FUTURE));
    }
    if (professional == null || professional.person() == null) {
      refusals.add(because(NnzReasons.NO_PROFESSIONAL));
    }
    if (report.voluntary() != Ternary.TRUE) {
      refusals.add(because(NnzReasons.NOT_VOLUNTARY));
    }
    if (report.pressure() == Ternary.TRUE) {
      refusals.add(because(NnzReasons.PRESSURE));
    }
    if (outcome == null) {
      refusals.add(because(NnzReasons.NO_OUTCOME));
    }
    boolean contraception = report.contraception() == Ternary.TRUE;
    if (contraception && report.ownChoice() != Ternary.TRUE) {
      refusals.add(because(NnzReasons.NOT_OWN_CHOICE));
    }
    if (contraception && outcome != null && outcome != Outcome.NO_PREGNANCY_NOW) {
      refusals.add(because(NnzReasons.OTHER_CHOICE));
    }
    return refusals.isEmpty()
        ? Result.accepted(
            new ChoiceConversation(
                report.client(), Answer.HELD, heldOn, professional, outcome, contraception))
        : Result.refused(refusals);
  }

  private static Reason because(ReasonCode code) {
    return Reason.of(code, NnzReasons.CHOICE, List.of(NnzReasons.CONVERSATION), Map.of());
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("client", DataCategory.REFERENCE, client),
        Part.ofWoman("answer", DataCategory.OWN_WISH, answer),
        Part.ofWoman("heldOn", DataCategory.OWN_WISH, heldOn),
        Part.ofWoman("outcome", DataCategory.OWN_WISH, outcome),
        Part.ofWoman("contraception", DataCategory.PHYSICAL_HEALTH, contraception));
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
