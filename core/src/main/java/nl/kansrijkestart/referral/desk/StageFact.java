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
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralStep.Kind;

/**
 * That a referral reached a stage, and when (feit over een stap). Nothing is guessed: each fact is
 * the first event that shows it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param referral the referral, not null
 * @param stage the stage that it reached, not null
 * @param at when it did so first, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"referral", "stage", "at"})
public record StageFact(ReferralId referral, Stage stage, Instant at) {

  /** Checks that all is there. */
  public StageFact {
    requireNonNull(referral, "referral");
    requireNonNull(stage, "stage");
    requireNonNull(at, "at");
  }

  /**
   * The stages that a referral reached.
   *
   * @param referral the referral, not null
   * @return one fact for each stage, in the order of the stages; immutable, never empty
   */
  public static List<StageFact> of(Referral referral) {
    List<StageFact> facts = new ArrayList<>();
    reached(referral).forEach((stage, at) -> facts.add(new StageFact(referral.id(), stage, at)));
    return List.copyOf(facts);
  }

  /**
   * When a referral reached a stage.
   *
   * @param referral the referral, not null
   * @param stage the stage, not null
   * @return the instant, or empty where it did not reach it (yet)
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
    return reached(events.subList(from, events.size()));
  }

  private static Map<Stage, Instant> reached(Referral referral) {
    return reached(referral.events());
  }

  private static Map<Stage, Instant> reached(List<ReferralEvent> events) {
    Map<Stage, Instant> reached = new EnumMap<>(Stage.class);
    for (ReferralEvent event : events) {
      for (Stage stage : shown(event)) {
        reached.putIfAbsent(stage, event.at());
      }
    }
    return reached;
  }

  /** An event rests on her consent where it names one, or where she sends it herself. */
  private static List<Stage> shown(ReferralEvent event) {
    return switch (event.step().kind()) {
      case DRAFT -> List.of(Stage.SIGNALLED);
      case SEND -> List.of(Stage.CONSENTED, Stage.REFERRED);
      case RECEIVE -> List.of(Stage.RECEIVED);
      case ACCEPT -> List.of(Stage.ACCEPTED);
      case ACCEPT_TRANSFER ->
          List.of(Stage.SIGNALLED, Stage.CONSENTED, Stage.REFERRED, Stage.RECEIVED, Stage.ACCEPTED);
      case REPORT_INTAKE -> List.of(Stage.INTAKE);
      case START -> List.of(Stage.STARTED);
      case COMPLETE -> List.of(Stage.COMPLETED);
      case GIVE_FEEDBACK -> List.of(Stage.FED_BACK);
      default -> List.of();
    };
  }
}
