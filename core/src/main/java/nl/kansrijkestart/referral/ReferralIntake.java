package nl.kansrijkestart.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ValidRecordKey;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.constraint.ValidMunicipality;
import nl.kansrijkestart.identity.constraint.ValidPersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.privacy.SafeContactIntake;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a form or message hands it over; {@link Referral#from} makes a draft of it. A woman
 * who refers herself fills in the same form, and no more of it than this: her pregnancy, a topic or
 * a question, where she stays and how she can be reached. Without a pregnancy it is a draft as
 * well: whether the desk is for one is judged when it is sent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param person the key of the woman
 * @param pregnancy the key of the pregnancy, or null where it is about none: only a desk that is
 *     not for a pregnancy takes that, such as the team of Nu Niet Zwanger
 * @param needs the topics with which she wants help; at least one where there is no question
 * @param question what she wants in her own words, or null; a question alone is enough
 * @param stay the CBS code of the municipality where she actually stays, or null if not known
 * @param contact how she can be reached safely, or null
 * @param offer the id of the offer asked for, or null
 * @param ground what the referral stands on, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "person",
  "pregnancy",
  "needs",
  "question",
  "stay",
  "contact",
  "offer",
  "ground"
})
@ReferralIntake.QuestionOrTopic
public record ReferralIntake(
    @NotNull(message = "{intake.REQUIRED}") @ValidPersonId String person,
    @Pattern(regexp = PREGNANCY_KEY, message = "{referral.PREGNANCY_KEY}")
        @ValidRecordKey(message = "{referral.PREGNANCY_KEY}")
        @Nullable String pregnancy,
    List<@NotNull(message = "{intake.REQUIRED}") LifeDomain> needs,
    @Pattern(regexp = "(?s).*\\S.*", message = "{intake.BLANK}")
        @Size(min = 1, max = ReferralRequest.MAX_QUESTION, message = "{intake.TEXT_LENGTH}")
        @Nullable String question,
    @ValidMunicipality @Nullable String stay,
    @Valid @Nullable SafeContactIntake contact,
    @Pattern(regexp = OFFER_ID, message = "{referral.OFFER_ID}") @Nullable String offer,
    ReferralRequest.@Nullable Ground ground) {

  static final String PREGNANCY_KEY = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
  static final String OFFER_ID = "[a-z0-9][a-z0-9-]{0,79}";

  /** Copies the list; a list that is not there is empty. */
  public ReferralIntake {
    needs = FromIntake.list(needs);
  }

  ReferralRequest toDomain() {
    return new ReferralRequest(
        PersonId.of(person),
        pregnancy == null ? null : PregnancyId.of(pregnancy),
        Set.copyOf(needs),
        question,
        stay == null ? null : Municipality.parse(stay),
        contact == null ? null : SafeContact.from(contact).match(safe -> safe, refused -> none()),
        offer == null ? null : InterventionId.of(offer),
        ground);
  }

  private static SafeContact none() {
    throw new IllegalArgumentException("The contact arrangement was not validated");
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

  /**
   * The annotated form must hold a question or a topic (vraag of onderwerp): with neither, nobody
   * knows what she asks; null is valid.
   *
   * <p>The message is the reason code {@code referral.NEEDS_REQUIRED}, at the topics.
   */
  @Documented
  @Constraint(validatedBy = QuestionOrTopic.Validator.class)
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface QuestionOrTopic {

    /**
     * The message, or its key in braces.
     *
     * @return the message template, never null
     */
    String message() default "{referral.NEEDS_REQUIRED}";

    /**
     * The groups in which the constraint is checked.
     *
     * @return the groups, empty for the default group
     */
    Class<?>[] groups() default {};

    /**
     * What the host attaches to the constraint.
     *
     * @return the payload, often empty
     */
    Class<? extends Payload>[] payload() default {};

    /** Applies the rule, and names the topics as what is missing; made by the provider. */
    final class Validator implements ConstraintValidator<QuestionOrTopic, ReferralIntake> {

      /** For the validation provider. */
      public Validator() {}

      @Override
      public boolean isValid(@Nullable ReferralIntake intake, ConstraintValidatorContext context) {
        if (intake == null || !intake.needs().isEmpty() || intake.question() != null) {
          return true;
        }
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addPropertyNode("needs")
            .addConstraintViolation();
        return false;
      }
    }
  }
}
