package nl.kansrijkestart.privacy;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what the privacy rules say about things that go out, and about their intake. */
public final class PrivacyReasons {

  /** It is not known whether a letter to her home is safe. */
  public static final ReasonCode LETTER_UNKNOWN = ReasonCode.of("privacy.LETTER_UNKNOWN");

  /** She said that no letter may come to her home. */
  public static final ReasonCode LETTER_NO = ReasonCode.of("privacy.LETTER_NO");

  /** It is not known whether a voicemail is safe. */
  public static final ReasonCode VOICEMAIL_UNKNOWN = ReasonCode.of("privacy.VOICEMAIL_UNKNOWN");

  /** She said that no voicemail may be left. */
  public static final ReasonCode VOICEMAIL_NO = ReasonCode.of("privacy.VOICEMAIL_NO");

  /** It is not known whether the channel is safe. */
  public static final ReasonCode CHANNEL_UNKNOWN = ReasonCode.of("privacy.CHANNEL_UNKNOWN");

  /** She said that the channel is not safe. */
  public static final ReasonCode CHANNEL_NO = ReasonCode.of("privacy.CHANNEL_NO");

  /** No safe hours were agreed. */
  public static final ReasonCode HOURS_UNKNOWN = ReasonCode.of("privacy.HOURS_UNKNOWN");

  /** The moment lies outside the hours that were agreed. */
  public static final ReasonCode OUTSIDE_HOURS = ReasonCode.of("privacy.OUTSIDE_HOURS");

  /** The moment of a call or message was not given. */
  public static final ReasonCode MOMENT_MISSING = ReasonCode.of("privacy.MOMENT_MISSING");

  /** There is no neutral code as subject or title. */
  public static final ReasonCode SUBJECT_NOT_NEUTRAL = ReasonCode.of("privacy.SUBJECT_NOT_NEUTRAL");

  /** The text tells of a pregnancy that not everybody may know of. */
  public static final ReasonCode PREGNANCY_NOT_KNOWN = ReasonCode.of("privacy.PREGNANCY_NOT_KNOWN");

  /** The text tells a kind of data that has no place there. */
  public static final ReasonCode TELLS_TOO_MUCH =
      ReasonCode.of("privacy.TELLS_TOO_MUCH", "category");

  /** It is not known whether the address is secret. */
  public static final ReasonCode ADDRESS_UNKNOWN = ReasonCode.of("privacy.ADDRESS_UNKNOWN");

  /** The address is secret. */
  public static final ReasonCode ADDRESS_SECRET = ReasonCode.of("privacy.ADDRESS_SECRET");

  /** Condition: the text gives nothing away. */
  public static final ReasonCode NEUTRAL_WORDING = ReasonCode.of("privacy.NEUTRAL_WORDING");

  /** Condition: the pregnancy may be mentioned, nothing beyond it. */
  public static final ReasonCode PREGNANCY_KNOWN = ReasonCode.of("privacy.PREGNANCY_KNOWN");

  /** Condition: to herself alone. */
  public static final ReasonCode WITH_HER_ALONE = ReasonCode.of("privacy.WITH_HER_ALONE");

  /** Condition: what consent allows. */
  public static final ReasonCode AS_CONSENT_ALLOWS = ReasonCode.of("privacy.AS_CONSENT_ALLOWS");

  /** Condition: be sure that it is her on the line. */
  public static final ReasonCode HERSELF_ON_THE_LINE = ReasonCode.of("privacy.HERSELF_ON_THE_LINE");

  /** Condition: the arrangement goes along with her contact details. */
  public static final ReasonCode ARRANGEMENT_TRAVELS = ReasonCode.of("privacy.ARRANGEMENT_TRAVELS");

  /** Condition: the agreed neutral name of the sender. */
  public static final ReasonCode AGREED_SENDER = ReasonCode.of("privacy.AGREED_SENDER");

  /** Condition: no name of the sender. */
  public static final ReasonCode SENDER_WITHHELD = ReasonCode.of("privacy.SENDER_WITHHELD");

  /** Intake: a channel is called safe and unsafe. */
  public static final ReasonCode CHANNEL_SAFE_AND_UNSAFE =
      ReasonCode.of("privacy.CHANNEL_SAFE_AND_UNSAFE");

  /** Intake: a time of the day is not written as 09:00. */
  public static final ReasonCode TIME_FORM = ReasonCode.of("privacy.TIME_FORM");

  /** Intake: hours end before they begin. */
  public static final ReasonCode HOURS_END_BEFORE_BEGIN =
      ReasonCode.of("privacy.HOURS_END_BEFORE_BEGIN");

  /** Intake: the key of a person has another form. */
  public static final ReasonCode PERSON_ID_FORM = ReasonCode.of("privacy.PERSON_ID_FORM");

  /** Retention: the term still runs. */
  public static final ReasonCode RETENTION_RUNS = ReasonCode.of("privacy.RETENTION_RUNS", "years");

  /** Retention: the term has passed. */
  public static final ReasonCode RETENTION_PASSED =
      ReasonCode.of("privacy.RETENTION_PASSED", "years");

  /** Retention: something forbids deletion for now. */
  public static final ReasonCode RETENTION_HELD = ReasonCode.of("privacy.RETENTION_HELD");

  /** Retention: it is not known whether something forbids deletion. */
  public static final ReasonCode RETENTION_HOLD_UNKNOWN =
      ReasonCode.of("privacy.RETENTION_HOLD_UNKNOWN");

  /** Retention: there is no term for this class of data. */
  public static final ReasonCode RETENTION_TERM_MISSING =
      ReasonCode.of("privacy.RETENTION_TERM_MISSING", "dataClass");

  /** Retention: it is not known from when the term counts. */
  public static final ReasonCode RETENTION_START_UNKNOWN =
      ReasonCode.of("privacy.RETENTION_START_UNKNOWN");

  /** Retention: the term has passed, but its source is not confirmed. */
  public static final ReasonCode RETENTION_UNCONFIRMED =
      ReasonCode.of("privacy.RETENTION_UNCONFIRMED", "years");

  private PrivacyReasons() {}
}
