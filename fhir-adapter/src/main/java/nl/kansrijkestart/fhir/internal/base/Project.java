package nl.kansrijkestart.fhir.internal.base;

/**
 * What the project itself names, because FHIR and nl-core have no place for it. Each item says what
 * it holds; whoever does not know it may pass it over without misreading the rest.
 */
public final class Project {

  public static final String NETWORK_CARD = "network-card";
  public static final String HOUSEHOLD = "household";
  private static final String EXTENSION = "urn:kansrijkestart:fhir:";

  /** Keys that FHIR does not allow as an id: the key as it is, in an identifier. */
  public static final String KEY = "urn:kansrijkestart:key";

  /** Code system: roles of professionals, as core names them. */
  public static final String ROLE = "urn:kansrijkestart:role";

  /** Code system: what somebody is in the household. */
  public static final String HOUSEHOLD_ROLE = "urn:kansrijkestart:household-role";

  /** Code system: what somebody on the network card is to her. */
  public static final String SUPPORT_RELATION = "urn:kansrijkestart:support-relation";

  /** Code system: what a Group stands for: {@code household} or {@code network-card}. */
  public static final String GROUP = "urn:kansrijkestart:group";

  /** Code system: evidence on how far a pregnancy is, and its course, where SNOMED is not given. */
  public static final String PREGNANCY = "urn:kansrijkestart:pregnancy";

  /** Code system: how the pregnancy of a child ended. */
  public static final String ENDING = "urn:kansrijkestart:ending";

  /** Code system: who will raise a child. */
  public static final String UPBRINGING = "urn:kansrijkestart:upbringing";

  /** Code system: circumstances, as core names them. */
  public static final String CIRCUMSTANCE = "urn:kansrijkestart:circumstance";

  /** Code system: whether a circumstance is a risk or protects. */
  public static final String CIRCUMSTANCE_KIND = "urn:kansrijkestart:circumstance-kind";

  /** Code system: the topic of life of a circumstance. */
  public static final String LIFE_DOMAIN = "urn:kansrijkestart:life-domain";

  /** Code system: the kind of data of a circumstance. */
  public static final String DATA_CATEGORY = "urn:kansrijkestart:data-category";

  /** Patient, boolean: reading and writing are hard for her. */
  public static final String LOW_LITERACY = EXTENSION + "low-literacy";

  /** Patient, code: what kind of place she stays at. */
  public static final String RESIDENCE_KIND = EXTENSION + "residence-kind";

  /** Patient, boolean: whether she is registered at an address. */
  public static final String REGISTERED = EXTENSION + "registered";

  /** Patient, code: whether she may stay in the country; written on explicit consent only. */
  public static final String RESIDENCE_STATUS = EXTENSION + "residence-status";

  /** Address.district, code: the municipality by its CBS code, such as {@code GM0599}. */
  public static final String MUNICIPALITY = EXTENSION + "municipality";

  /** Patient, of parts: how she can be reached without danger. */
  public static final String SAFE_CONTACT = EXTENSION + "safe-contact";

  /** RelatedPerson, integer: the place among the children of this pregnancy. */
  public static final String BIRTH_ORDER = EXTENSION + "birth-order";

  /** Group, code: a role in the household that nobody holds, as she said. */
  public static final String NOBODY_AS = EXTENSION + "nobody-as";

  /** Group, reference: a RelatedPerson in it; R4 allows Patients only as members. */
  public static final String MEMBER = EXTENSION + "member";

  /** Group, date: the day on which a network card was filled in with the parent. */
  public static final String FILLED_ON = EXTENSION + "filled-on";

  /** Group, code: the role of who filled in a network card with the parent. */
  public static final String FILLED_BY = EXTENSION + "filled-by";

  /** RelatedPerson on a network card, code: informal or professional. */
  public static final String SUPPORT_KIND = EXTENSION + "support-kind";

  /** RelatedPerson on a network card, code: what this person does for her. */
  public static final String SUPPORT = EXTENSION + "support";

  /** Observation of the last period, boolean: whether she is certain of the day. */
  public static final String CERTAIN = EXTENSION + "certain";

  /** Observation of a conception, code: what was done at an assisted reproduction. */
  public static final String EVENT = EXTENSION + "conception-event";

  /** Observation of a conception, integer: the age of the embryo in days. */
  public static final String EMBRYO_AGE = EXTENSION + "embryo-age-days";

  /**
   * Observation of a conception, integer: the age that the pregnancy is given that day, in days.
   */
  public static final String AGE_AT_CONCEPTION = EXTENSION + "age-at-conception-days";

  /** Observation of the parity, integer: the day of gestation from which a birth counts. */
  public static final String COUNTED_FROM = EXTENSION + "counted-from";

  /** Observation of the pregnancy, integer: the number of children she carries. */
  public static final String PLURALITY = EXTENSION + "plurality";

  /** Observation of the pregnancy, boolean: whether she expects her first child. */
  public static final String FIRST_CHILD = EXTENSION + "first-child";

  /** Patient that is a child, reference: the woman who gave birth. */
  public static final String MOTHER = EXTENSION + "mother";

  /** Patient that is a child, reference: the episode of the pregnancy that it is from. */
  public static final String FROM_PREGNANCY = EXTENSION + "from-pregnancy";

  /** Patient that is a child, string: shared by the children of one birth. */
  public static final String BIRTH = EXTENSION + "birth";

  /** Patient that is a child, code: born alive or not. */
  public static final String VITAL_STATUS = EXTENSION + "vital-status";

  /** Patient that is a child, boolean: whether it died after a live birth. */
  public static final String DIED_AFTER_BIRTH = EXTENSION + "died-after-birth";

  /** Patient that is a child, integer: its age at death in completed days. */
  public static final String AGE_AT_DEATH = EXTENSION + "age-at-death-days";

  /** Patient that is a child, boolean: whether it has a congenital anomaly. */
  public static final String ANOMALY = EXTENSION + "congenital-anomaly";

  /** Observation or Condition, code: the role of who observed it. */
  public static final String OBSERVED_BY = EXTENSION + "observed-by";

  /** Observation or Condition, code: whose circumstance it is, where not the woman's. */
  public static final String DATA_SUBJECT = EXTENSION + "data-subject";

  /** Observation, code: why there is no answer, more precisely than the data absent reason. */
  public static final String MISSING = EXTENSION + "missing";

  // ---- referrals

  /** Keys: a referral ({@code ReferralId}), of the request and of its task alike. */
  public static final String REFERRAL = "urn:kansrijkestart:referral";

  /** Code system: why a task ended before it was done, by the state that it stands for. */
  public static final String STATUS_REASON = "urn:kansrijkestart:referral-state";

  /** Code system: what a task brings out: {@code feedback}. */
  public static final String TASK_OUTPUT = "urn:kansrijkestart:task-output";

  /** Code system: what became of a referral, as told to the referrer. */
  public static final String FEEDBACK = "urn:kansrijkestart:feedback";

  /** ServiceRequest, string: the key of the pregnancy that a referral is about. */
  public static final String PREGNANCY_KEY = EXTENSION + "pregnancy";

  /** ServiceRequest, code: the municipality where she stays, such as {@code GM0599}. */
  public static final String STAY = EXTENSION + "stay";

  /** ServiceRequest, code: what a referral stands on: suspected, established, own-request. */
  public static final String GROUND = EXTENSION + "ground";

  /** Task, code: where the intake is held that is planned. */
  public static final String INTAKE_PLACE = EXTENSION + "intake-place";

  /** Task, date: the day of the intake that is planned. */
  public static final String INTAKE_DATE = EXTENSION + "intake-date";

  /** Task, string: the key of the worker who gives the help. */
  public static final String WORKER = EXTENSION + "worker";

  /** A questionnaire by its code within core; the code of the Observation of its score. */
  public static final String INSTRUMENT = "urn:kansrijkestart:instrument";

  /** Instrument, form version and scoring version, between slashes: how a score was made. */
  public static final String SCORING = "urn:kansrijkestart:scoring";

  /** A scale within an instrument: {@code instrument/scale}. */
  public static final String SCALE = "urn:kansrijkestart:scale";

  /** A band of a scale: {@code instrument/scale/band}. */
  public static final String BAND = "urn:kansrijkestart:band";

  /** A cut-off of an instrument: {@code instrument/cut-off}. */
  public static final String CUT_OFF = "urn:kansrijkestart:cut-off";

  /** What an instrument asks attention for whatever the total is: {@code instrument/critical}. */
  public static final String CRITICAL = "urn:kansrijkestart:critical-item";

  /** What such a signal asks for: alarm, ask-now, ask-when-alone. */
  public static final String FLAG_STATE = "urn:kansrijkestart:flag-state";

  /** What a consent is about in law ({@code ConsentKind}). */
  public static final String CONSENT_KIND = "urn:kansrijkestart:consent-kind";

  /** What data are used for ({@code Purpose}, {@code AuditPurpose}). */
  public static final String PURPOSE = "urn:kansrijkestart:purpose";

  /** On what ground data were used ({@code LegalBasisCode}). */
  public static final String LEGAL_BASIS = "urn:kansrijkestart:legal-basis";

  /** What happened ({@code AuditKind}, NEN 7513). */
  public static final String AUDIT_KIND = "urn:kansrijkestart:audit-kind";

  /** In which part somebody stands in a log line: responsible. */
  public static final String AUDIT_AGENT = "urn:kansrijkestart:audit-agent";

  /** An offer by its neutral code. */
  public static final String OFFER = "urn:kansrijkestart:offer";

  /** The programme an offer belongs to. */
  public static final String PROGRAMME = "urn:kansrijkestart:programme";

  /** A person by the key of the host, or by a pseudonym. */
  public static final String PERSON = "urn:kansrijkestart:person";

  /** An organisation by the key of the host. */
  public static final String ORGANIZATION = "urn:kansrijkestart:organization";

  /** One answer in a history of consents ({@code ConsentId}). */
  public static final String CONSENT = "urn:kansrijkestart:consent";

  /** A record of the host: a pregnancy, an episode, a signed form ({@code RecordRef}). */
  public static final String RECORD = "urn:kansrijkestart:record";

  /** A decision, consent or report that a log line stems from ({@code AuditRef}). */
  public static final String AUDIT_REF = "urn:kansrijkestart:audit-ref";

  /** A municipality by its CBS code, such as GM0599. */
  public static final String MUNICIPALITY_CODE = "urn:kansrijkestart:municipality";

  /** Before the code of an instrument: the questionnaire of a response. */
  public static final String QUESTIONNAIRE = "urn:kansrijkestart:questionnaire:";

  /** Before the neutral code of an offer: its definition. */
  public static final String OFFER_DEFINITION = "urn:kansrijkestart:offer:";

  /** On a missing answer, code: why, more exactly than data-absent-reason can say. */
  public static final String MISSING_REASON = EXTENSION + "missing-reason";

  /** On a score without figure, Range: between which ends it lies. */
  public static final String POSSIBLE_RANGE = EXTENSION + "possible-range";

  /** On a Consent, code: given, refused or withdrawn; permit and deny do not tell the last two. */
  public static final String CONSENT_ANSWER = EXTENSION + "consent-answer";

  /** On the performer of a Consent, code: in which capacity she or he answers. */
  public static final String CONSENT_CAPACITY = EXTENSION + "consent-capacity";

  /** On a Consent, code, several: how the answer came about. */
  public static final String CONSENT_MANNER = EXTENSION + "consent-manner";

  /** On a Consent, code, several: what was told before. */
  public static final String CONSENT_INFORMATION = EXTENSION + "consent-information";

  /** On a reference to a party, code: the kind of organisation. */
  public static final String PARTY_KIND = EXTENSION + "party-kind";

  /** On a reference to a party, code: the role of the person within it. */
  public static final String PARTY_ROLE = EXTENSION + "party-role";

  /** On an agent of an AuditEvent, Reference: the organisation a person acts within. */
  public static final String ACTOR_ORGANIZATION = EXTENSION + "actor-organization";

  /** On an AuditEvent, Identifier: the report that keeps it out of her overview. */
  public static final String WITHHELD_REPORT = EXTENSION + "withheld-report";

  /** On an AuditEvent, date: when a professional looks again whether she may see it. */
  public static final String WITHHELD_REVIEW = EXTENSION + "withheld-review";

  private Project() {}
}
