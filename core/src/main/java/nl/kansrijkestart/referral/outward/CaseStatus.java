package nl.kansrijkestart.referral.outward;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a municipal case shows of where a referral stands (zaak in de zaken-API): that it was
 * created, a status, or a result.
 *
 * <p>The types of status and result belong to the case type of each municipality (zaaktype,
 * catalogi-API). So this holds no address of a type: the host keeps, for each municipality, which
 * type stands for which {@link Label}, and for a status or result without a label. A case gets a
 * neutral name, never that of an offer.
 *
 * <p>A draft, a programme that started and a referral that was taken back have no case status here:
 * for the first two there is none, and for the last both a status and a result are possible, and
 * nothing says which.
 *
 * <p>Source: Zaken API 1.5.1; the mapping is a proposal of this project. This class is immutable
 * and thread-safe.
 *
 * @param form what is written to the case, not null
 * @param label which status or result, or null where only the case type of the municipality says
 * @param endDate whether the date of the end goes with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"form", "label", "endDate"})
public record CaseStatus(Form form, @Nullable Label label, boolean endDate) {

  /** What is written to a case. */
  public enum Form {
    /** The case itself, with its first status (zaak aangemaakt, eerste status). */
    @JsonProperty("created")
    CREATED,
    /** A status (status). */
    @JsonProperty("status")
    STATUS,
    /** A result (resultaat). */
    @JsonProperty("result")
    RESULT
  }

  /** A status or result that has a name. */
  public enum Label {
    /** The desk confirmed it (status "ontvangen"). */
    @JsonProperty("received")
    RECEIVED(Form.STATUS),
    /** The desk took it up (status "in behandeling"). */
    @JsonProperty("taken-up")
    TAKEN_UP(Form.STATUS),
    /** The desk did not take it up (resultaat "niet in behandeling"). */
    @JsonProperty("not-taken-up")
    NOT_TAKEN_UP(Form.RESULT),
    /** She declined (resultaat "op verzoek cliënt"). */
    @JsonProperty("at-request-of-client")
    AT_REQUEST_OF_CLIENT(Form.RESULT);

    private final Form form;

    Label(Form form) {
      this.form = form;
    }

    /**
     * Whether it is a status or a result.
     *
     * @return the form, never null
     */
    public Form form() {
      return form;
    }
  }

  /** Checks that the label fits the form, and that only a result has an end. */
  public CaseStatus {
    requireNonNull(form, "form");
    if (label != null && label.form() != form) {
      throw new IllegalArgumentException("A label must be one of the form of the case status");
    }
    if (endDate && form != Form.RESULT) {
      throw new IllegalArgumentException("Only a result may have the date of the end with it");
    }
  }

  /**
   * What the case shows of a state, for who may read all that the desk knows; not for who referred
   * her.
   *
   * @param state the state, not null
   * @return the case status, or empty where there is none
   */
  public static Optional<CaseStatus> atTheDesk(ReferralState state) {
    return Optional.ofNullable(
        switch (requireNonNull(state, "state")) {
          case DRAFT, STARTED, CANCELLED -> null;
          case SENT -> new CaseStatus(Form.CREATED, null, false);
          case RECEIVED -> of(Label.RECEIVED);
          case ACCEPTED -> of(Label.TAKEN_UP);
          case REJECTED -> of(Label.NOT_TAKEN_UP);
          case WAITLISTED, FIRST_CONTACT, NO_SHOW -> new CaseStatus(Form.STATUS, null, false);
          case DECLINED_BY_CLIENT -> of(Label.AT_REQUEST_OF_CLIENT);
          case COMPLETED -> new CaseStatus(Form.RESULT, null, true);
          case LOST -> new CaseStatus(Form.RESULT, null, false);
        });
  }

  /**
   * What an organisation may read of the case, no more than {@link OutwardStatus#of} tells it.
   *
   * @param referral the referral, not null
   * @param recipient who reads it, not null
   * @return the case status, or empty where there is none
   */
  public static Optional<CaseStatus> of(Referral referral, OrganizationId recipient) {
    return OutwardStatus.tellsAll(referral, recipient)
        ? atTheDesk(referral.state())
        : OutwardStatus.of(referral, recipient).flatMap(CaseStatus::ofTask);
  }

  /** By the status of the task alone, which is all that who referred her reads. */
  private static Optional<CaseStatus> ofTask(OutwardStatus told) {
    return Optional.ofNullable(
        switch (told.task()) {
          case REQUESTED -> new CaseStatus(Form.CREATED, null, false);
          case RECEIVED -> of(Label.RECEIVED);
          case ACCEPTED -> of(Label.TAKEN_UP);
          case REJECTED -> of(Label.NOT_TAKEN_UP);
          case IN_PROGRESS -> new CaseStatus(Form.STATUS, null, false);
          case COMPLETED -> new CaseStatus(Form.RESULT, null, true);
          case CANCELLED, FAILED -> null;
        });
  }

  private static CaseStatus of(Label label) {
    return new CaseStatus(label.form(), label, false);
  }

  /**
   * Which step it means when a case shows this. Without a label a status means one of several, and
   * a result too: unknown, so that a person looks. That it ended at her request is what the case
   * says itself; it is not guessed from anything else.
   *
   * @return the step, or empty where it is unknown
   */
  public Optional<Kind> step() {
    if (label == null) {
      return switch (form) {
        case CREATED -> Optional.of(Kind.SEND);
        case RESULT -> endDate ? Optional.of(Kind.COMPLETE) : Optional.empty();
        case STATUS -> Optional.empty();
      };
    }
    return Optional.of(
        switch (label) {
          case RECEIVED -> Kind.RECEIVE;
          case TAKEN_UP -> Kind.ACCEPT;
          case NOT_TAKEN_UP -> Kind.REJECT;
          case AT_REQUEST_OF_CLIENT -> Kind.DECLINE;
        });
  }
}
