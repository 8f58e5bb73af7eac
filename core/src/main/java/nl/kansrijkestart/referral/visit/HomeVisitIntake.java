package nl.kansrijkestart.referral.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.constraint.ValidOrganizationId;
import nl.kansrijkestart.identity.constraint.ValidRoleCode;
import nl.kansrijkestart.intake.Consistent;
import nl.kansrijkestart.intake.CrossChecked;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.visit.Problem.Status;
import nl.kansrijkestart.referral.visit.SkillPractice.Progress;
import nl.kansrijkestart.referral.visit.SkillPractice.Skill;
import nl.kansrijkestart.referral.visit.VisitPart.Activity;
import nl.kansrijkestart.referral.visit.VisitPart.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A home visit as a form hands it over (formulier huisbezoek); {@link HomeVisit#from} makes a visit
 * of it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param on the day, not in the future
 * @param lead the key of the organisation that leads
 * @param leadRole the role of its visitor
 * @param joint the key of the organisation that comes along, or null
 * @param jointRole the role of its visitor, or null
 * @param purpose what for
 * @param sections the parts that were held, each once
 * @param whyPartMissing why a part was not held, or null
 * @param problemsAsked whether she was asked for problems; null where not known
 * @param problems the problems as they stand
 * @param needsAsked whether she was asked which help she wants; null where not known
 * @param needs the topics with which she wants help
 * @param domains the domains that it touched
 * @param signals the risks that it saw
 * @param contents what the youth nurse gave
 * @param destination the code of where she was referred to, or null
 * @param skills the skills practised
 * @param maternity the findings of maternity care, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "on",
  "lead",
  "leadRole",
  "joint",
  "jointRole",
  "purpose",
  "sections",
  "whyPartMissing",
  "problemsAsked",
  "problems",
  "needsAsked",
  "needs",
  "domains",
  "signals",
  "contents",
  "destination",
  "skills",
  "maternity"
})
@Consistent
public record HomeVisitIntake(
    @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
        LocalDate on,
    @NotNull(message = "{intake.REQUIRED}") @ValidOrganizationId String lead,
    @NotNull(message = "{intake.REQUIRED}") @ValidRoleCode String leadRole,
    @ValidOrganizationId @Nullable String joint,
    @ValidRoleCode @Nullable String jointRole,
    @NotNull(message = "{intake.REQUIRED}") VisitPurpose purpose,
    @Size(max = 2, message = "{intake.TOO_MANY}")
        List<@Valid @NotNull(message = "{intake.REQUIRED}") SectionIntake> sections,
    @Pattern(regexp = NOT_BLANK, message = "{intake.BLANK}")
        @Size(min = 1, max = HomeVisit.MAX_TEXT, message = "{intake.TEXT_LENGTH}")
        @Nullable String whyPartMissing,
    @Nullable Boolean problemsAsked,
    @Size(max = 12, message = "{intake.TOO_MANY}")
        List<@Valid @NotNull(message = "{intake.REQUIRED}") ProblemIntake> problems,
    @Nullable Boolean needsAsked,
    List<@NotNull(message = "{intake.REQUIRED}") LifeDomain> needs,
    List<@NotNull(message = "{intake.REQUIRED}") VisitDomain> domains,
    List<@NotNull(message = "{intake.REQUIRED}") RiskSignal> signals,
    List<@NotNull(message = "{intake.REQUIRED}") VisitContent> contents,
    @Pattern(regexp = DESTINATION, message = "{referral.DESTINATION_CODE}")
        @Nullable String destination,
    @Size(max = 40, message = "{intake.TOO_MANY}")
        List<@Valid @NotNull(message = "{intake.REQUIRED}") SkillIntake> skills,
    @Valid @Nullable MaternityIntake maternity)
    implements CrossChecked {

  static final String NOT_BLANK = "(?s).*\\S.*";
  static final String DESTINATION = "[A-Z][A-Z0-9_]{0,59}";

  /** Copies the lists; a list that is not there is empty. */
  public HomeVisitIntake {
    sections = FromIntake.list(sections);
    problems = FromIntake.list(problems);
    needs = FromIntake.list(needs);
    domains = FromIntake.list(domains);
    signals = FromIntake.list(signals);
    contents = FromIntake.list(contents);
    skills = FromIntake.list(skills);
  }

  @Override
  public List<Violation> contradictions() {
    return HomeVisitChecks.contradictions(this);
  }

  /**
   * A part as a form hands it over.
   *
   * @param kind which part
   * @param minutes how long it took, in minutes
   * @param activities what was done for the child; for that part only
   * @param note what is to be said of it, such as why it was held for an older child, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"kind", "minutes", "activities", "note"})
  public record SectionIntake(
      @NotNull(message = "{intake.REQUIRED}") Kind kind,
      @NotNull(message = "{intake.REQUIRED}")
          @Min(value = 1, message = "{referral.PART_MINUTES}")
          @Max(value = VisitPart.MOST_MINUTES, message = "{referral.PART_MINUTES}")
          Integer minutes,
      List<@NotNull(message = "{intake.REQUIRED}") Activity> activities,
      @Pattern(regexp = NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = HomeVisit.MAX_TEXT, message = "{intake.TEXT_LENGTH}")
          @Nullable String note) {

    /** Copies the list; a list that is not there is empty. */
    public SectionIntake {
      activities = FromIntake.list(activities);
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
   * A problem as a form hands it over.
   *
   * @param topic the topic
   * @param openedOn the day on which it was first seen, not in the future
   * @param status how it stands
   * @param since the day since which it stands so, not in the future
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"topic", "openedOn", "status", "since"})
  public record ProblemIntake(
      @NotNull(message = "{intake.REQUIRED}") ProblemTopic topic,
      @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
          LocalDate openedOn,
      @NotNull(message = "{intake.REQUIRED}") Status status,
      @NotNull(message = "{intake.REQUIRED}") @PastOrPresent(message = "{intake.IN_FUTURE}")
          LocalDate since) {

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
   * A skill as a form hands it over.
   *
   * @param skill the skill
   * @param words which one, for another skill only
   * @param progress how far she is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"skill", "words", "progress"})
  public record SkillIntake(
      @NotNull(message = "{intake.REQUIRED}") Skill skill,
      @Pattern(regexp = NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = SkillPractice.MAX_WORDS, message = "{intake.TEXT_LENGTH}")
          @Nullable String words,
      @NotNull(message = "{intake.REQUIRED}") Progress progress) {

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
   * The findings of maternity care as a form hands them over. All three judgements are asked; who
   * could not judge says unknown.
   *
   * @param need what she needs
   * @param expectations what she expects
   * @param indicatedHours how many hours are indicated
   * @param safeForWoman whether it is safe for her
   * @param safeForChild whether it is safe for the child
   * @param safeForProfessional whether it is safe for who comes to help
   * @param homeBirthPossible whether a birth at home is possible
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({
    "need",
    "expectations",
    "indicatedHours",
    "safeForWoman",
    "safeForChild",
    "safeForProfessional",
    "homeBirthPossible"
  })
  public record MaternityIntake(
      @NotNull(message = "{intake.REQUIRED}")
          @Pattern(regexp = NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = MaternityFindings.MAX_TEXT, message = "{intake.TEXT_LENGTH}")
          String need,
      @NotNull(message = "{intake.REQUIRED}")
          @Pattern(regexp = NOT_BLANK, message = "{intake.BLANK}")
          @Size(min = 1, max = MaternityFindings.MAX_TEXT, message = "{intake.TEXT_LENGTH}")
          String expectations,
      @NotNull(message = "{intake.REQUIRED}")
          @DecimalMin(value = "0", message = "{referral.HOURS_NEGATIVE}")
          BigDecimal indicatedHours,
      @NotNull(message = "{intake.REQUIRED}") Ternary safeForWoman,
      @NotNull(message = "{intake.REQUIRED}") Ternary safeForChild,
      @NotNull(message = "{intake.REQUIRED}") Ternary safeForProfessional,
      @NotNull(message = "{intake.REQUIRED}") Ternary homeBirthPossible) {

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
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
