package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A meeting at which one woman's situation is talked over (casusoverleg, MDO).
 *
 * <p>Its title is a neutral code, for whoever sees a calendar. That it is held opens nothing: what
 * each participant may hear stands in {@link CaseTable}.
 *
 * <p>Source: R-061 (001_032837c8bf6776cc.txt, L124-127). This class is immutable and thread-safe.
 *
 * @param id the key, not null
 * @param title what the case is called in calendars and letters, not null
 * @param structure the id of the consultation structure within which it is held, or null
 * @param woman whom it is about, not null
 * @param on the day, in Dutch local time, not null
 * @param invitation that she was invited, or why not, not null
 * @param participants who is at the table beside her, each once, at least one, not null
 * @param tasks who does what, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "title",
  "structure",
  "woman",
  "on",
  "invitation",
  "participants",
  "tasks"
})
public record CaseMeeting(
    CaseMeetingId id,
    NeutralCode title,
    @Nullable String structure,
    PersonId woman,
    LocalDate on,
    Invitation invitation,
    List<Participant> participants,
    WhoDoesWhat tasks)
    implements Disclosable {

  /** Copies the list, and checks who is there and that the invitation came before the meeting. */
  public CaseMeeting {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(woman, "woman");
    requireNonNull(on, "on");
    requireNonNull(invitation, "invitation");
    participants = List.copyOf(participants);
    requireNonNull(tasks, "tasks");
    if (participants.isEmpty()
        || participants.stream().map(Participant::who).distinct().count() != participants.size()) {
      throw new IllegalArgumentException(
          "A case meeting must have one or more participants, each once");
    }
    if (late(invitation, on)) {
      throw new IllegalArgumentException("She must be invited before the meeting is over");
    }
  }

  private static boolean late(Invitation invitation, LocalDate on) {
    return invitation.invitedOn() != null && invitation.invitedOn().isAfter(on);
  }

  /**
   * Records a meeting, or says everything that stands in its way at once.
   *
   * @param id the key, not null
   * @param title the neutral code of the case, not null
   * @param structure the structure within which it is held, or null
   * @param woman whom it is about, not null
   * @param on the day, not null
   * @param invitation that she was invited, or why not; null where nobody recorded it
   * @param participants who is at the table, each once, at least one, not null
   * @param tasks the tasks, not null
   * @return the meeting, with advice where several organisations help her, and a remark where
   *     somebody is at the table whom the structure does not name, by role or kind of organisation,
   *     among its participants and guests; or every reason why not; never null
   */
  public static Result<CaseMeeting> of(
      CaseMeetingId id,
      NeutralCode title,
      @Nullable ConsultationStructure structure,
      PersonId woman,
      LocalDate on,
      @Nullable Invitation invitation,
      List<Participant> participants,
      List<CaseTask> tasks) {
    List<Reason> refusals = new ArrayList<>();
    if (invitation == null) {
      refusals.add(because(MeetingReasons.INVITATION_MISSING));
    } else if (late(invitation, on)) {
      refusals.add(because(MeetingReasons.INVITED_AFTERWARDS));
    }
    Result<WhoDoesWhat> overview = WhoDoesWhat.of(tasks);
    refusals.addAll(overview.match(made -> List.<Reason>of(), reasons -> reasons));
    if (!refusals.isEmpty() || invitation == null) {
      return Result.refused(refusals);
    }
    return Result.accepted(
        new CaseMeeting(
            id,
            title,
            structure == null ? null : structure.id(),
            woman,
            on,
            invitation,
            participants,
            overview.match(
                made -> made,
                reasons -> {
                  throw new IllegalStateException("A refused overview was refused above");
                })),
        remarks(structure, participants));
  }

  private static List<Reason> remarks(
      @Nullable ConsultationStructure structure, List<Participant> participants) {
    List<Reason> remarks =
        new ArrayList<>(
            CaseManagers.direction(
                participants.stream()
                    .map(participant -> participant.who().organization())
                    .filter(organization -> organization != null)
                    .toList()));
    if (structure != null) {
      long others = participants.stream().filter(one -> !structure.names(one)).count();
      if (others > 0) {
        remarks.add(
            Reason.of(
                MeetingReasons.NOT_OF_THE_STRUCTURE,
                structure.rule(),
                structure.sources(),
                Map.of("number", others)));
      }
    }
    return remarks;
  }

  private static Reason because(ReasonCode code) {
    return Reason.of(code, MeetingReasons.CASE, MeetingReasons.ADVICE, Map.of());
  }

  /**
   * The same meeting, after it was held.
   *
   * @param there whether she came
   * @return the meeting, never null
   */
  public CaseMeeting came(boolean there) {
    return new CaseMeeting(
        id, title, structure, woman, on, invitation.came(there), participants, tasks);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("id", DataCategory.REFERENCE, id),
        Part.ofWoman("title", DataCategory.REFERENCE, title),
        Part.ofWoman("woman", DataCategory.REFERENCE, woman),
        Part.ofWoman("on", DataCategory.REFERRAL, on),
        Part.ofWoman("invitation", DataCategory.REFERRAL, invitation),
        Part.ofWoman("tasks", DataCategory.REFERRAL, tasks));
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
