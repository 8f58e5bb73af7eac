package nl.kansrijkestart.fhir.internal.family;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Days;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.reading.Children;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.internal.reading.ResourceReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.jspecify.annotations.Nullable;

/** The episode of a pregnancy; other episodes are not read. */
public final class EpisodeReader implements ResourceReader<EpisodeOfCare> {

  /** An episode, and the days on which it began and ended where these are known. */
  record Part(EpisodeOfCare resource, @Nullable LocalDate start, @Nullable LocalDate end) {}

  private static final Set<EpisodeOfCareStatus> WAITS =
      EnumSet.of(
          EpisodeOfCareStatus.PLANNED, EpisodeOfCareStatus.WAITLIST, EpisodeOfCareStatus.ONHOLD);

  /**
   * The element by which an episode does not go on; null where it does. An end that lies after the
   * day of receipt is a plan.
   */
  static @Nullable String over(EpisodeOfCare episode, LocalDate receivedOn) {
    if (episode.getStatus() == EpisodeOfCareStatus.ENTEREDINERROR) {
      return null;
    }
    if (episode.getStatus() != EpisodeOfCareStatus.ACTIVE) {
      return "status";
    }
    return episode.getPeriod().hasEnd()
            && !Days.after(episode.getPeriod().getEndElement(), receivedOn)
        ? "period.end"
        : null;
  }

  /** Whether it has not begun, or is on hold: by that nothing has ended. */
  static boolean waits(EpisodeOfCare episode) {
    return episode.getStatus() != null && WAITS.contains(episode.getStatus());
  }

  @Override
  public Class<EpisodeOfCare> type() {
    return EpisodeOfCare.class;
  }

  @Override
  public boolean reads(EpisodeOfCare episode) {
    for (CodeableConcept type : episode.getType()) {
      if (NlCore.has(type, PregnancyCodes.EPISODE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(EpisodeOfCare episode, Reading reading) {
    EpisodeOfCareStatus status = episode.getStatus();
    if (status == EpisodeOfCareStatus.ENTEREDINERROR) {
      reading.refuse("status", FhirReasons.NOT_IN_FORCE);
      return;
    }
    if (Children.isChild(episode.getPatient(), reading)) {
      reading.refuse("patient", FhirReasons.CONTRADICTORY);
      return;
    }
    if (status == EpisodeOfCareStatus.ACTIVE || status == EpisodeOfCareStatus.FINISHED) {
      reading.take("status");
    }
    for (int i = 0; i < episode.getType().size(); i++) {
      CodeableConcept type = episode.getType().get(i);
      reading.takeCoding("type[" + i + "]", type, NlCore.SNOMED, PregnancyCodes.EPISODE);
    }
    PatientFields.takeKey(episode.getIdentifier(), reading);
    reading.take("patient");
    @Nullable PersonId woman = reading.person(episode.getPatient(), "patient");
    LocalDate start = null;
    if (episode.getPeriod().hasStart()) {
      reading.take("period.start");
      start = Days.of(episode.getPeriod().getStartElement());
      if (start == null) {
        reading.issue("period.start", FhirReasons.DATE_NOT_TO_THE_DAY);
      }
    }
    LocalDate end = null;
    if (episode.getPeriod().hasEnd()) {
      reading.take("period.end");
      end = Days.of(episode.getPeriod().getEndElement());
    }
    reading.part(woman, new Part(episode, start, end));
  }
}
