package nl.kansrijkestart.referral.outward;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import nl.kansrijkestart.decision.Source;

/** Where a task stands in more detail (processtatus), by a code of one of three vocabularies. */
public enum BusinessStatus {
  /** A visit is planned (bezoek gepland). */
  @JsonProperty("visit-scheduled")
  VISIT_SCHEDULED("visit-scheduled", Vocabulary.COW),
  /** A visit was held (bezoek geweest). */
  @JsonProperty("visit-complete")
  VISIT_COMPLETE("visit-complete", Vocabulary.COW),
  /** On the waiting list (wachtlijst). */
  @JsonProperty("not-enrolled-on-waitlist")
  ON_WAITING_LIST("not-enrolled-on-waitlist", Vocabulary.GRAVITY),
  /** Takes part (deelnemer). */
  @JsonProperty("enrolled")
  ENROLLED("enrolled", Vocabulary.GRAVITY),
  /** Was not there (niet verschenen). */
  @JsonProperty("5.1.2")
  NO_SHOW("5.1.2", Vocabulary.BSER);

  /** Whose codes they are. */
  public enum Vocabulary {
    /** HL7 Clinical Order Workflows 1.0.0-ballot. */
    @JsonProperty("cow")
    COW("HL7 Clinical Order Workflows, 1.0.0-ballot", "coordination-task, businessStatus"),
    /** Gravity SDOH Clinical Care 3.0.0, program enrolment. */
    @JsonProperty("gravity")
    GRAVITY("Gravity SDOH Clinical Care, 3.0.0", "program enrolment status"),
    /** Bidirectional Services e-Referral 2.0.0-ballot. */
    @JsonProperty("bser")
    BSER("Bidirectional Services e-Referral, 2.0-ballot", "task business status");

    private final String document;
    private final String place;

    Vocabulary(String document, String place) {
      this.document = document;
      this.place = place;
    }

    /**
     * Where the codes come from.
     *
     * @return the source, never null
     */
    public Source source() {
      return Source.of(document, place);
    }
  }

  private final String code;
  private final Vocabulary vocabulary;

  BusinessStatus(String code, Vocabulary vocabulary) {
    this.code = code;
    this.vocabulary = vocabulary;
  }

  /**
   * The code.
   *
   * @return the code in its vocabulary, never null
   */
  public String code() {
    return code;
  }

  /**
   * Whose code it is.
   *
   * @return the vocabulary, never null
   */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * The status with a code.
   *
   * @param vocabulary whose code, not null
   * @param code the code, not null
   * @return the status, or empty for a code that has no meaning here
   */
  public static Optional<BusinessStatus> of(Vocabulary vocabulary, String code) {
    return Arrays.stream(values())
        .filter(status -> status.vocabulary == vocabulary && status.code.equals(code))
        .findFirst();
  }
}
