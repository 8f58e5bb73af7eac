package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Permission;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the threads for a vulnerable pregnant woman (casemanager): one fixed midwife, who said
 * yes to it. A role alone makes nobody a case manager.
 *
 * <p>Sources: R-139 (003_09b18bbe4b80cd54.txt, L20-28), R-206 (002_23e6f29f09909ddf.txt, L226-228).
 * This class is immutable and thread-safe.
 *
 * @param assignments everybody who was asked, in order, at most one in force at a time, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"assignments"})
public record CaseManagers(List<Assignment> assignments) implements Disclosable {

  private static final Permission BE_CASE_MANAGER = Permission.of("BE_CASE_MANAGER");

  /** Copies the list and checks that no two were in force on one day. */
  public CaseManagers {
    assignments = List.copyOf(assignments);
    for (int i = 0; i < assignments.size(); i++) {
      for (int j = i + 1; j < assignments.size(); j++) {
        if (assignments.get(i).overlaps(assignments.get(j))) {
          throw new IllegalArgumentException("A woman must have one case manager at a time");
        }
      }
    }
  }

  /**
   * Nobody yet.
   *
   * @return the empty list, never null
   */
  public static CaseManagers none() {
    return new CaseManagers(List.of());
  }

  /**
   * Somebody who was asked to be her case manager.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param manager who was asked, a person, not null
   * @param askedOn when, not null
   * @param acceptedOn the first day, inclusive, on which it is so, or null where no yes came yet
   * @param endedOn the first day on which it is no longer so, or null while it goes on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"manager", "askedOn", "acceptedOn", "endedOn"})
  public record Assignment(
      Actor manager,
      LocalDate askedOn,
      @Nullable LocalDate acceptedOn,
      @Nullable LocalDate endedOn) {

    /** Checks that it is a person and the days are in order. */
    public Assignment {
      requireNonNull(manager, "manager");
      requireNonNull(askedOn, "askedOn");
      if (manager.person() == null) {
        throw new IllegalArgumentException("A case manager must be a person");
      }
      if ((acceptedOn != null && acceptedOn.isBefore(askedOn))
          || (endedOn != null && endedOn.isBefore(acceptedOn == null ? askedOn : acceptedOn))) {
        throw new IllegalArgumentException(
            "A case manager must be asked first, then accept, then end");
      }
    }

    /** Whether it is in force on a day: only after a yes. */
    boolean inForce(LocalDate day) {
      return acceptedOn != null
          && !day.isBefore(acceptedOn)
          && (endedOn == null || day.isBefore(endedOn));
    }

    private boolean overlaps(Assignment other) {
      return acceptedOn != null
          && other.acceptedOn != null
          && (endedOn == null || other.acceptedOn.isBefore(endedOn))
          && (other.endedOn == null || acceptedOn.isBefore(other.endedOn));
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

  /**
   * A check-up that was held (controle). In the extra effort for vulnerable women it is planned
   * with her own midwife, with more time where that is needed.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param on the day, not null
   * @param by who held it, a person, not null
   * @param extraTime whether more time was planned than for another check-up, or unknown, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"on", "by", "extraTime"})
  public record CheckUp(LocalDate on, Actor by, Ternary extraTime) implements Disclosable {

    /** Checks that all is there, and that a person held it. */
    public CheckUp {
      requireNonNull(on, "on");
      requireNonNull(by, "by");
      requireNonNull(extraTime, "extraTime");
      if (by.person() == null) {
        throw new IllegalArgumentException("A check-up must name the person who held it");
      }
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("on", DataCategory.OBSTETRIC, on),
          Part.ofWoman("by", DataCategory.OBSTETRIC, by.role()),
          Part.ofWoman("extraTime", DataCategory.OBSTETRIC, extraTime));
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

  /**
   * Adds somebody.
   *
   * @param assignment who was asked, and whether a yes came, not null
   * @param roles what roles may do, not null
   * @return the new list; with a remark where no yes came yet; or a refusal where another one is
   *     case manager at the same time, or the role cannot be; never null
   */
  public Result<CaseManagers> with(Assignment assignment, Roles roles) {
    List<Reason> refusals = new ArrayList<>();
    if (!roles.may(assignment.manager(), BE_CASE_MANAGER).allowed()) {
      refusals.addAll(roles.may(assignment.manager(), BE_CASE_MANAGER).reasons());
    }
    if (assignments.stream().anyMatch(assignment::overlaps)) {
      refusals.add(because(MeetingReasons.SECOND_MANAGER));
    }
    if (!refusals.isEmpty()) {
      return Result.refused(refusals);
    }
    List<Assignment> more = new ArrayList<>(assignments);
    more.add(assignment);
    return Result.accepted(
        new CaseManagers(more),
        assignment.acceptedOn() == null
            ? List.of(because(MeetingReasons.NOT_ACCEPTED_YET))
            : List.of());
  }

  /**
   * Who holds the threads on a day.
   *
   * @param level how vulnerable she is, as it was established, not null
   * @param day the day, not null
   * @return the answer, never null
   */
  public CaseManagement on(VulnerabilityLevel level, LocalDate day) {
    return assignments.stream()
        .filter(assignment -> assignment.inForce(day))
        .findFirst()
        .<CaseManagement>map(
            assignment ->
                new CaseManagement.Held(
                    assignment.manager(), List.of(because(MeetingReasons.MANAGER_KNOWN))))
        .orElseGet(() -> without(level));
  }

  /**
   * The check-ups that somebody else held than her case manager of that day: told, so that it can
   * be asked why, and held against nobody. On a day without a case manager nothing can be compared;
   * see {@link #on} for that.
   *
   * @param checkUps the check-ups, in any order, not null
   * @return one remark for each, by day, immutable, never null
   */
  public List<Reason> elsewhere(Collection<CheckUp> checkUps) {
    return checkUps.stream()
        .filter(
            checkUp ->
                assignments.stream()
                    .filter(assignment -> assignment.inForce(checkUp.on()))
                    .anyMatch(
                        assignment ->
                            !Objects.equals(assignment.manager().person(), checkUp.by().person())))
        .sorted(Comparator.comparing(CheckUp::on))
        .map(
            checkUp ->
                Reason.of(
                    MeetingReasons.OTHER_MIDWIFE,
                    MeetingReasons.MANAGERS,
                    List.of(MeetingReasons.FIXED_MIDWIFE),
                    Map.of("day", checkUp.on().toString())))
        .toList();
  }

  private static CaseManagement without(VulnerabilityLevel level) {
    return switch (level) {
      case VULNERABLE, VERY_VULNERABLE ->
          new CaseManagement.Missing(List.of(because(MeetingReasons.MANAGER_MISSING)));
      case UNKNOWN -> new CaseManagement.AskFirst(List.of(because(MeetingReasons.MANAGER_UNKNOWN)));
      default -> new CaseManagement.NotAsked(List.of(because(MeetingReasons.MANAGER_NOT_ASKED)));
    };
  }

  /**
   * Advice on who directs the case where several organisations help her (casusregie).
   *
   * @param helpers the organisations that help her, not null
   * @return advice where there are two or more, with its source; otherwise nothing; never null
   */
  public static List<Reason> direction(Collection<OrganizationId> helpers) {
    long organizations = helpers.stream().distinct().count();
    return organizations < 2
        ? List.of()
        : List.of(
            Reason.of(
                MeetingReasons.DIRECTION,
                MeetingReasons.DIRECTING,
                List.of(MeetingReasons.DIRECTION_SOURCE, MeetingReasons.FIRST_LINE),
                Map.of("number", organizations)));
  }

  private static Reason because(ReasonCode code) {
    return Reason.of(
        code,
        MeetingReasons.MANAGERS,
        List.of(MeetingReasons.FIXED_MIDWIFE, MeetingReasons.EXPLICIT),
        Map.of());
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman(
            "managers",
            DataCategory.REFERRAL,
            assignments.stream().map(assignment -> assignment.manager().role()).toList()));
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
