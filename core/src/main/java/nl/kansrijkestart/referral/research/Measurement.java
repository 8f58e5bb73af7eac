package nl.kansrijkestart.referral.research;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.screening.Moment;
import org.jspecify.annotations.Nullable;

/**
 * That something was measured of a mother or her child (meting): what, how, from where and when.
 *
 * <p>It holds no recording: an observation may have been filmed, but a film, picture or sound, or
 * where one is kept, has no place here. Figures stay with their instrument.
 *
 * <p>Source: R-155 (003_09b18bbe4b80cd54.txt, L247-268). This class is immutable and thread-safe.
 *
 * @param person of whom: the child where its development was measured, the mother otherwise, not
 *     null
 * @param construct what was measured, not null
 * @param method how, not null
 * @param source the kind of organisation whose registration it is from, such as {@code
 *     YOUTH_HEALTH_CARE} or {@code SAFE_HOME}; always there for an existing registration, else null
 *     where nobody said
 * @param on the day, in Dutch local time, not null
 * @param phase where the mother was around the pregnancy, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"person", "construct", "method", "source", "on", "phase"})
public record Measurement(
    PersonId person,
    Construct construct,
    Method method,
    @Nullable RoleCode source,
    LocalDate on,
    Moment.Phase phase)
    implements Disclosable {

  /** What is measured (construct). */
  public enum Construct {
    /** The mental health of the mother: less stress (mentale gezondheid van de moeder). */
    @JsonProperty("mothers-mental-health")
    MOTHERS_MENTAL_HEALTH,
    /** The development of the child: adequate (ontwikkeling van het kind). */
    @JsonProperty("child-development")
    CHILD_DEVELOPMENT,
    /** The guidance: she is more self-reliant (begeleiding). */
    @JsonProperty("guidance")
    GUIDANCE
  }

  /** How it is measured (methode). */
  public enum Method {
    /** A questionnaire (vragenlijst). */
    @JsonProperty("questionnaire")
    QUESTIONNAIRE,
    /** Looking at the child and at how it is brought up (observatie). */
    @JsonProperty("observation")
    OBSERVATION,
    /** A task for the mind (cognitieve taak). */
    @JsonProperty("cognitive-task")
    COGNITIVE_TASK,
    /** What social or medical care registered already (bestaande registratie). */
    @JsonProperty("existing-registration")
    EXISTING_REGISTRATION
  }

  /** Checks that an existing registration names its source. */
  public Measurement {
    requireNonNull(person, "person");
    requireNonNull(construct, "construct");
    requireNonNull(method, "method");
    requireNonNull(on, "on");
    requireNonNull(phase, "phase");
    if (method == Method.EXISTING_REGISTRATION && source == null) {
      throw new IllegalArgumentException("An existing registration must name its source");
    }
  }

  /**
   * A measurement.
   *
   * @param person of whom, not null
   * @param construct what was measured, not null
   * @param method how, not null
   * @param source the kind of organisation whose registration it is from, or null
   * @param on the day, not null
   * @param phase where the mother was around the pregnancy, not null
   * @return the measurement, or a refusal where a registration does not name its source; never null
   */
  public static Result<Measurement> of(
      PersonId person,
      Construct construct,
      Method method,
      @Nullable RoleCode source,
      LocalDate on,
      Moment.Phase phase) {
    if (requireNonNull(method, "method") == Method.EXISTING_REGISTRATION && source == null) {
      return Result.refused(List.of(reason(ResearchReasons.SOURCE_MISSING)));
    }
    return Result.accepted(new Measurement(person, construct, method, source, on, phase));
  }

  /**
   * Whose data it is.
   *
   * @return the child where its development was measured, else the woman; never null
   */
  public DataSubject subject() {
    return construct == Construct.CHILD_DEVELOPMENT ? DataSubject.CHILD : DataSubject.WOMAN;
  }

  /**
   * Hands it to research, by the consent to research of the person, or of who has a say over the
   * child; the gate decides and logs. A consent to care, or to anything else, opens nothing here.
   *
   * @param gate the gate, not null
   * @param actor who hands it over, not null
   * @param request what is asked, for {@link Purpose#RESEARCH} and about this person, not null
   * @return what goes out, with both receipts; or a refusal with every reason: another purpose, or
   *     no consent to research that covers it; never null
   * @throws IllegalArgumentException if the request is about another person, or the same one in
   *     another place in the family
   */
  public Result<Disclosure> toResearch(
      DisclosureGate gate, Actor actor, DisclosureRequest request) {
    if (!request.person().equals(person) || request.subject() != subject()) {
      throw new IllegalArgumentException("Ask for the person who was measured, as mother or child");
    }
    if (request.purpose() != Purpose.RESEARCH) {
      return Result.refused(List.of(reason(ResearchReasons.OTHER_PURPOSE)));
    }
    return gate.disclose(actor, this, request)
        .match(
            Result::accepted,
            reasons -> {
              List<Reason> refusals = new ArrayList<>();
              refusals.add(reason(ResearchReasons.NO_CONSENT));
              refusals.addAll(reasons);
              return Result.refused(refusals);
            });
  }

  private static Reason reason(ReasonCode code) {
    return Reason.of(code, ResearchReasons.MEASUREMENT, ResearchReasons.DATASET, Map.of());
  }

  /** From whose registration it is may tell of violence, so that stands with safety. */
  @Override
  public List<Part> parts() {
    return List.of(
        new Part("person", DataCategory.REFERENCE, subject(), person),
        new Part("construct", DataCategory.SCORES, subject(), construct),
        new Part("method", DataCategory.SCORES, subject(), method),
        new Part("source", DataCategory.SAFETY, subject(), source),
        new Part("on", DataCategory.SCORES, subject(), on),
        new Part("phase", DataCategory.OBSTETRIC, subject(), phase));
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
