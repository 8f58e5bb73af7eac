package nl.kansrijkestart.referral.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * That a referral reached a stage, and when (feit over een stap). Nothing is guessed: each fact is
 * the first event that shows it. Feedback is a fact only while it stands ({@link
 * Referral#feedback}): what was told before she came back is no outcome of what followed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param stage the stage that it reached, not null
 * @param at when it did so first; null where it did and cannot be told when, as with a consent of
 *     which only the key is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "stage", "at"})
public record StageFact(ReferralId referral, Stage stage, @Nullable Instant at) {

  /** Checks that referral and stage are there. */
  public StageFact {
    requireNonNull(referral, "referral");
    requireNonNull(stage, "stage");
  }

  /**
   * The stages that a referral reached, by its events alone.
   *
   * @param referral the referral, not null
   * @return one fact for each stage, in the order of the stages; immutable, never empty
   */
  public static List<StageFact> of(Referral referral) {
    return of(referral, ConsentHistory.empty());
  }

  /**
   * The stages that a referral reached, with the instant of her consent where the consents tell it.
   *
   * @param referral the referral, not null
   * @param consents her consents; she agreed when the last of those began on which the sending
   *     rests, and it cannot be told when where one of these is not among them; not null
   * @return one fact for each stage, in the order of the stages; immutable, never empty
   */
  public static List<StageFact> of(Referral referral, ConsentHistory consents) {
    Map<Stage, Instant> reached = reached(referral);
    agreed(referral, requireNonNull(consents, "consents"))
        .ifPresent(at -> reached.putIfAbsent(Stage.CONSENTED, at));
    List<StageFact> facts = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Instant at = reached.get(stage);
      if (at != null || (stage == Stage.CONSENTED && reached.containsKey(Stage.REFERRED))) {
        facts.add(new StageFact(referral.id(), stage, at));
      }
    }
    return List.copyOf(facts);
  }

  private static Optional<Instant> agreed(Referral referral, ConsentHistory consents) {
    Instant latest = null;
    for (ReferralEvent event : referral.events()) {
      if (event.step().kind() == Kind.SEND) {
        for (ConsentId id : event.consents()) {
          Optional<Instant> from = begin(consents, id);
          if (from.isEmpty()) {
            return Optional.empty();
          }
          latest = latest == null || from.get().isAfter(latest) ? from.get() : latest;
        }
      }
    }
    return Optional.ofNullable(latest);
  }

  private static Optional<Instant> begin(ConsentHistory consents, ConsentId id) {
    return consents.records().stream()
        .filter(record -> record.id().equals(id))
        .map(Consent::from)
        .findFirst();
  }

  /**
   * When a referral reached a stage, by its events alone.
   *
   * @param referral the referral, not null
   * @param stage the stage, not null
   * @return the instant, or empty where it did not reach it (yet), or cannot be told when
   */
  public static Optional<Instant> reached(Referral referral, Stage stage) {
    return Optional.ofNullable(reached(referral).get(requireNonNull(stage, "stage")));
  }

  /** The stages that the desk that has it now saw: those of before a transfer are not its own. */
  static Map<Stage, Instant> reachedHere(Referral referral) {
    List<ReferralEvent> events = referral.events();
    int from = events.size() - 1;
    while (from > 0 && events.get(from).step().kind() != Kind.ACCEPT_TRANSFER) {
      from--;
    }
    return reached(referral, events.subList(from, events.size()));
  }

  private static Map<Stage, Instant> reached(Referral referral) {
    return reached(referral, referral.events());
  }

  private static Map<Stage, Instant> reached(Referral referral, List<ReferralEvent> events) {
    Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
    for (ReferralEvent event : events) {
      if (lapsesFeedback(event)) {
        reached.remove(Stage.FED_BACK);
      }
      for (Stage stage : shown(event)) {
        reached.putIfAbsent(stage, event.at());
      }
    }
    if (referral.feedback().isEmpty()) {
      reached.remove(Stage.FED_BACK);
    } else {
      lastTold(events).ifPresent(at -> reached.putIfAbsent(Stage.FED_BACK, at));
    }
    return reached;
  }

  private static Optional<Instant> lastTold(List<ReferralEvent> events) {
    return events.stream()
        .filter(event -> event.step().kind() == Kind.GIVE_FEEDBACK)
        .reduce((one, other) -> other)
        .map(ReferralEvent::at);
  }

  /** What was told before is told anew, or is no outcome any more. */
  private static boolean lapsesFeedback(ReferralEvent event) {
    return switch (event.step().kind()) {
      case RESUME, ACCEPT_TRANSFER, START -> true;
      default -> false;
    };
  }

  /** That she agreed has an instant of its own, but where she sends it herself. */
  private static List<Stage> shown(ReferralEvent event) {
    return switch (event.step().kind()) {
      case DRAFT -> List.of(Stage.SIGNALLED);
      case SEND ->
          event.actor().organization() == null
              ? List.of(Stage.CONSENTED, Stage.REFERRED)
              : List.of(Stage.REFERRED);
      case RECEIVE -> List.of(Stage.RECEIVED);
      case ACCEPT -> List.of(Stage.ACCEPTED);
      case ACCEPT_TRANSFER ->
          List.of(Stage.SIGNALLED, Stage.REFERRED, Stage.RECEIVED, Stage.ACCEPTED);
      case ASSESS -> List.of(Stage.ASSESSED);
      case ROUTE -> List.of(Stage.ROUTED);
      case PLAN_INTAKE -> List.of(Stage.INTAKE_PLANNED);
      case FIRST_CONTACT -> List.of(Stage.FIRST_CONTACT);
      case REACH_OUT -> reached(event) ? List.of(Stage.FIRST_CONTACT) : List.of();
      case REPORT_INTAKE -> List.of(Stage.INTAKE);
      case START -> List.of(Stage.STARTED);
      case COMPLETE -> List.of(Stage.COMPLETED);
      case GIVE_FEEDBACK -> List.of(Stage.FED_BACK);
      default -> List.of();
    };
  }

  private static boolean reached(ReferralEvent event) {
    return event.step().attempt() != null && event.step().attempt().reached();
  }
}
