package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One filled-in questionnaire: which form, when, and what was answered (ingevulde vragenlijst).
 *
 * <p>It holds what was handed over, also where that does not fit the instrument: {@link Scoring}
 * then refuses, with everything that is wrong at once. A question that is left out counts as
 * missing for a reason that is not known.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param instrument the questionnaire, not null
 * @param version the version of the form that was used, not null or blank
 * @param answeredOn the day on which it was answered, not null
 * @param subject whose answers they are; the woman where JSON does not say, not null
 * @param answers the answers in the order in which they were given, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"instrument", "version", "answeredOn", "subject", "answers"})
public record Answers(
    InstrumentId instrument,
    String version,
    LocalDate answeredOn,
    DataSubject subject,
    List<Answer> answers)
    implements Disclosable {

  /** The highest number of answers that is accepted. */
  public static final int MAX_ANSWERS = 1_000;

  private static final int MAX_VERSION = 40;

  /** Checks that the form is named, and copies the answers. */
  public Answers {
    requireNonNull(instrument, "instrument");
    requireNonNull(version, "version");
    requireNonNull(answeredOn, "answeredOn");
    subject = subject == null ? DataSubject.WOMAN : subject;
    if (!readable(version)) {
      throw new IllegalArgumentException(
          "The version of a questionnaire must be 1 to 40 characters long");
    }
    answers = List.copyOf(answers);
    if (answers.size() > MAX_ANSWERS) {
      throw new IllegalArgumentException(
          "A questionnaire must have at most " + MAX_ANSWERS + " answers");
    }
  }

  /**
   * The answers of the woman.
   *
   * @param instrument the questionnaire, not null
   * @param version the version of the form that was used, not null or blank
   * @param answeredOn the day on which it was answered, not null
   * @param answers the answers in the order in which they were given, not null
   */
  public Answers(
      InstrumentId instrument, String version, LocalDate answeredOn, List<Answer> answers) {
    this(instrument, version, answeredOn, DataSubject.WOMAN, answers);
  }

  /**
   * The same answers, of somebody else, such as her partner: they are not hers to see or to give.
   *
   * @param newSubject whose answers they are, not null
   * @return the answers, never null
   */
  public Answers withSubject(DataSubject newSubject) {
    return new Answers(instrument, version, answeredOn, newSubject, answers);
  }

  /**
   * The answers of an intake.
   *
   * @param intake the intake, one that a validator found clean, not null
   * @return the answers, or a refusal where nobody validated the intake and it breaks a rule; never
   *     null
   */
  public static Result<Answers> from(AnswersIntake intake) {
    requireNonNull(intake, "intake");
    return FromIntake.build(
        () ->
            new Answers(
                InstrumentId.of(intake.instrument()),
                intake.version(),
                intake.answeredOn(),
                intake.answers().stream().map(AnswerIntake::toAnswer).toList()));
  }

  static boolean readable(@Nullable String version) {
    return version != null && !version.isBlank() && version.length() <= MAX_VERSION;
  }

  /** What can be read of a form that breaks a rule: enough to look for an alarm, not to score. */
  static Answers readable(InstrumentId id, String version, AnswersIntake intake) {
    List<Answer> answers = new ArrayList<>();
    for (AnswerIntake each : intake.answers()) {
      Integer item = each == null ? null : each.item();
      if (item != null && item > 0 && (each.value() != null || each.missing() != null)) {
        answers.add(new Answer(item, each.value(), each.value() == null ? each.missing() : null));
      }
    }
    LocalDate day = intake.answeredOn();
    return new Answers(
        id,
        version,
        day == null ? LocalDate.EPOCH : day, // a refusal tells no day
        answers.stream().distinct().limit(MAX_ANSWERS).toList());
  }

  @Override
  public List<Part> parts() {
    List<Disclosable> own = answers.stream().map(answer -> answer.about(subject)).toList();
    return List.of(
        new Part("instrument", DataCategory.ANSWERS, subject, instrument),
        new Part("version", DataCategory.ANSWERS, subject, version),
        new Part("answeredOn", DataCategory.ANSWERS, subject, answeredOn),
        new Part("answers", DataCategory.ANSWERS, subject, own));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
