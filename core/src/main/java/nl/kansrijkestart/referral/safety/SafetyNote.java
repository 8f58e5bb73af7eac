package nl.kansrijkestart.referral.safety;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.visit.PlannedVisit;
import nl.kansrijkestart.referral.visit.VisitSeries;

/**
 * What visitors of one woman must do to be safe (veiligheidsnotitie voor bezoekers): as little as
 * possible, for some days, for them alone.
 *
 * <p>It says what a visitor does, never why, and nothing about her: there is no place for text. It
 * is not part of her file, it is no record to disclose and has no form in JSON: a host that keeps
 * it keeps what it handed to {@link #of}. What it holds is read through {@link #readBy} alone,
 * which denies unless all is in order.
 *
 * <p>Source: practice (a note for visitors is minimal and expires). No source gives a term, so
 * whoever writes it says until when. This class is immutable and thread-safe.
 */
public final class SafetyNote {

  private final PersonId person;
  private final Set<Precaution> precautions;
  private final RoleCode writtenBy;
  private final LocalDate from;
  private final LocalDate until;

  /** What a visitor does (voorzorg). */
  public enum Precaution {
    /** Come with two (ga met zijn tweeën). */
    @JsonProperty("go-together")
    GO_TOGETHER,
    /** Meet her somewhere else than at home (spreek elders af). */
    @JsonProperty("meet-elsewhere")
    MEET_ELSEWHERE,
    /** Call her before coming, in a safe way (bel vooraf). */
    @JsonProperty("call-first")
    CALL_FIRST,
    /** Speak with the lead of the visits before coming (overleg vooraf). */
    @JsonProperty("ask-the-lead")
    ASK_THE_LEAD
  }

  private SafetyNote(
      PersonId person,
      Set<Precaution> precautions,
      RoleCode writtenBy,
      LocalDate from,
      LocalDate until) {
    this.person = requireNonNull(person, "person");
    this.precautions = Set.copyOf(precautions);
    this.writtenBy = requireNonNull(writtenBy, "writtenBy");
    this.from = requireNonNull(from, "from");
    this.until = requireNonNull(until, "until");
    if (this.precautions.isEmpty()) {
      throw new IllegalArgumentException("A safety note must hold at least one precaution");
    }
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A safety note must end on or after its first day");
    }
  }

  /**
   * A note.
   *
   * @param person the woman who is visited, not null
   * @param precautions what a visitor does, at least one, not null
   * @param writtenBy the role of the professional who wrote it, not null
   * @param from the first day on which it holds, inclusive, not null
   * @param until the last day, inclusive, not null; a note always ends
   * @return the note, never null
   * @throws IllegalArgumentException if it holds nothing, or ends before it begins
   */
  public static SafetyNote of(
      PersonId person,
      Set<Precaution> precautions,
      RoleCode writtenBy,
      LocalDate from,
      LocalDate until) {
    return new SafetyNote(person, precautions, writtenBy, from, until);
  }

  /**
   * Whether somebody may read it on a day, and then what it holds. Only a professional who is named
   * as visitor of a planned visit to this woman, on that day or later, may; nobody else, she and
   * the desk included.
   *
   * @param reader who wants to read it, not null
   * @param series the home visits that the reader is to hold, not null
   * @param day the present day, not null
   * @return what it holds, or a denial with every reason; never null
   */
  public SafetyNoteAccess readBy(Actor reader, VisitSeries series, LocalDate day) {
    requireNonNull(reader, "reader");
    requireNonNull(day, "day");
    List<Reason> denials = new ArrayList<>();
    if (!requireNonNull(series, "series").offer().person().equals(person)) {
      denials.add(reason(SafetyReasons.OTHER_CLIENT));
    }
    if (day.isBefore(from) || day.isAfter(until)) {
      denials.add(reason(SafetyReasons.NOT_IN_FORCE));
    }
    if (series.visits().stream().noneMatch(visit -> visits(reader, visit, day))) {
      denials.add(reason(SafetyReasons.NOT_A_VISITOR));
    }
    return denials.isEmpty()
        ? new SafetyNoteAccess.Allowed(
            precautions, writtenBy, until, List.of(reason(SafetyReasons.VISITOR)))
        : new SafetyNoteAccess.Denied(denials);
  }

  private boolean visits(Actor reader, PlannedVisit visit, LocalDate day) {
    return visit.state() == PlannedVisit.State.PLANNED
        && !visit.on().isBefore(day)
        && reader.person() != null
        && !reader.person().equals(person)
        && visit.visitors().contains(reader.person())
        && reader.organization() != null
        && visit.providers().involve(reader.organization());
  }

  private static Reason reason(ReasonCode code) {
    return Reason.of(code, SafetyReasons.RULE, SafetyReasons.SOURCES, Map.of());
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
