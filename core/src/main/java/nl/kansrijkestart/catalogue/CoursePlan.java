package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that are planned for one family in an offer: the lessons of a course, or visits
 * (planning van een cursus of huisbezoeken).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param offer the offer, not null
 * @param sessions the days, in order, at most {@value #MOST_SESSIONS}; empty where only the number
 *     a week is planned; not null
 * @param perWeek how many times a week, 1 or more, or null where that is not planned
 * @param noted whether the plan carries a note that says why it departs from the usual
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"offer", "sessions", "perWeek", "noted"})
public record CoursePlan(
    InterventionId offer, List<LocalDate> sessions, @Nullable Integer perWeek, boolean noted) {

  /** More days than this are refused: no offer has so many. */
  public static final int MOST_SESSIONS = 1_000;

  /** Checks the numbers. */
  public CoursePlan {
    requireNonNull(offer, "offer");
    sessions = List.copyOf(sessions);
    if (sessions.size() > MOST_SESSIONS) {
      throw new IllegalArgumentException("A plan must have at most 1,000 sessions");
    }
    if (perWeek != null && perWeek < 1) {
      throw new IllegalArgumentException("A plan must have 1 or more sessions a week");
    }
  }

  /**
   * Whether the plan suits the offer: the number of sessions, their order, how often, and whether
   * the offer fits on the day of each of them. Advice: whoever gives the course decides.
   *
   * @param catalogue the offers, not null
   * @param facts what is known about the family, not null
   * @param asOf the day of the facts that grow, not null
   * @return the answer, never null
   * @throws IllegalArgumentException if the offer is not in the catalogue
   */
  public Check check(Catalogue catalogue, Facts facts, LocalDate asOf) {
    Intervention intervention =
        catalogue
            .find(offer)
            .orElseThrow(() -> new IllegalArgumentException("There is no such offer"));
    Judging judging = new Judging(intervention);
    Sessions usual = intervention.sessions();
    if (usual != null) {
      judging.numbers(usual);
    }
    judging.days(Node.of(catalogue.criterion(offer)), Moment.of(facts, asOf));
    return new Check(judging.suits, judging.reasons);
  }

  /**
   * The number of sessions only: their days tell about a child or a pregnancy.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return "CoursePlan[" + offer + ", " + sessions.size() + " sessions]";
  }

  /** Collects what does not suit. */
  private final class Judging {

    private final Intervention intervention;
    private final List<Reason> reasons = new ArrayList<>();
    private Ternary suits = Ternary.TRUE;

    private Judging(Intervention intervention) {
      this.intervention = intervention;
    }

    private void numbers(Sessions usual) {
      Integer fewest = usual.atLeast();
      Integer most = usual.atMost();
      int count = sessions.size();
      if (count > 0 && fewest != null && count < fewest) {
        add(CatalogueReasons.TOO_FEW_SESSIONS, Map.of("count", count, "limit", fewest));
      }
      if (most != null && count > most) {
        if (usual.moreWithNote()) {
          note("sessions", count, most);
        } else {
          add(CatalogueReasons.TOO_MANY_SESSIONS, Map.of("count", count, "limit", most));
        }
      }
      Integer weekly = usual.perWeek();
      if (weekly != null && perWeek != null && perWeek > weekly) {
        note("per-week", perWeek, weekly);
      }
    }

    private void note(String what, int count, int limit) {
      if (!noted) {
        add(CatalogueReasons.NEEDS_NOTE, Map.of("what", what, "count", count, "limit", limit));
      }
    }

    private void days(Node node, Moment moment) {
      for (int i = 0; i < sessions.size(); i++) {
        LocalDate day = sessions.get(i);
        if (i > 0 && !day.isAfter(sessions.get(i - 1))) {
          add(CatalogueReasons.SESSIONS_OUT_OF_ORDER, Map.of("session", i + 1));
        }
        Ternary fits = node.judge(moment.at(day));
        if (fits == Ternary.FALSE) {
          add(CatalogueReasons.SESSION_OUTSIDE, Map.of("session", i + 1));
        } else if (fits == Ternary.UNKNOWN) {
          suits = suits.and(Ternary.UNKNOWN);
          reasons.add(reason(CatalogueReasons.SESSION_UNCERTAIN, Map.of("session", i + 1)));
        }
      }
    }

    private void add(ReasonCode code, Map<String, Object> parameters) {
      suits = Ternary.FALSE;
      reasons.add(reason(code, parameters));
    }

    private Reason reason(ReasonCode code, Map<String, Object> parameters) {
      return Reason.of(
          code,
          RuleRef.of(intervention.id() + ".sessions", "1"),
          intervention.sources(),
          parameters);
    }
  }

  /**
   * Whether a plan suits its offer.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param suits true; false where something must change or be noted first; unknown where a fact is
   *     missing or in doubt for the day of a session; not null
   * @param reasons everything that does not suit or is not known; empty where it suits; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"suits", "reasons"})
  public record Check(Ternary suits, List<Reason> reasons) implements Explained {

    /** Copies the list. */
    public Check {
      requireNonNull(suits, "suits");
      reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
      return "Check[" + suits + "]";
    }
  }
}
