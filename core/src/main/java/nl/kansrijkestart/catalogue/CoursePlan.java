package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pregnancy.GestationalAge;
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
    sessions.forEach(Moment::countable);
    if (sessions.size() > MOST_SESSIONS) {
      throw new IllegalArgumentException("A plan must have at most 1,000 sessions");
    }
    if (perWeek != null && perWeek < 1) {
      throw new IllegalArgumentException("A plan must have 1 or more sessions a week");
    }
  }

  /**
   * Whether the plan suits the offer: the number of sessions, their order, how often, and whether
   * the offer fits on the day of each of them. What stands in the way on every day is said once. A
   * pregnancy is not taken to last: after the due date (40+0; 280 days from today where it is not
   * known how far she is) it is unknown. Advice: whoever gives the course decides.
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
    judging.days(Node.of(catalogue.criterion(offer)), facts, asOf);
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

  /** A pregnancy that goes on today has its due date at most 280 days from its beginning. */
  private static boolean afterDueDate(Facts facts, LocalDate asOf, LocalDate day) {
    Object age = facts.raw(Fact.GESTATIONAL_AGE);
    long days = age instanceof GestationalAge known ? known.days() : 0;
    return (age != null || facts.raw(Fact.EXPECTANT_PARENT) == Boolean.TRUE)
        && days + ChronoUnit.DAYS.between(asOf, day) > GestationalAge.AT_DUE_DATE.days();
  }

  /** What is known of it today says nothing of a day on which it may have ended. */
  private static Facts withoutPregnancy(Facts facts) {
    Facts then = facts.with(Fact.GESTATIONAL_AGE, null);
    if (facts.raw(Fact.PREGNANT) == Boolean.TRUE) {
      then = then.with(Fact.PREGNANT, null);
    }
    if (facts.raw(Fact.DELIVERED) == Boolean.FALSE) {
      then = then.with(Fact.DELIVERED, null);
    }
    return facts.raw(Fact.EXPECTANT_PARENT) == Boolean.TRUE
        ? then.with(Fact.EXPECTANT_PARENT, null)
        : then;
  }

  private static boolean lapsed(Fact<?> fact, Facts facts, Facts then) {
    return facts.raw(fact) != null && then.raw(fact) == null;
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

    /** What does not depend on the day is said once, whatever the number of sessions. */
    private void days(Node node, Facts facts, LocalDate asOf) {
      Set<Finding> always = new LinkedHashSet<>();
      for (int i = 0; i < sessions.size(); i++) {
        LocalDate day = sessions.get(i);
        if (i > 0 && !day.isAfter(sessions.get(i - 1))) {
          add(CatalogueReasons.SESSIONS_OUT_OF_ORDER, Map.of("session", i + 1));
        }
        Facts then = afterDueDate(facts, asOf, day) ? withoutPregnancy(facts) : facts;
        Moment moment = Moment.of(then, asOf);
        Ternary fits = node.judge(moment.at(day));
        if (fits == Ternary.UNKNOWN) {
          suits = suits.and(fits);
          List<Finding> open = new ArrayList<>();
          node.explain(moment.at(day), fits, true, open::add);
          open.stream().filter(each -> facts.raw(each.fact()) == null).forEach(always::add);
          if (open.stream().anyMatch(each -> then.raw(each.fact()) != null)) {
            reasons.add(reason(CatalogueReasons.SESSION_UNCERTAIN, Map.of("session", i + 1)));
          }
          if (open.stream().anyMatch(each -> lapsed(each.fact(), facts, then))) {
            reasons.add(reason(CatalogueReasons.SESSION_AFTER_DUE_DATE, Map.of("session", i + 1)));
          }
        } else if (fits == Ternary.FALSE && node.judge(moment.onAnyDay()) == fits) {
          suits = fits;
          node.explain(moment.onAnyDay(), fits, true, always::add);
        } else if (fits == Ternary.FALSE) {
          add(CatalogueReasons.SESSION_OUTSIDE, Map.of("session", i + 1));
        }
      }
      reasons.addAll(Finding.reasons(always));
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
