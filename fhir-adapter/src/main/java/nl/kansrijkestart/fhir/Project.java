package nl.kansrijkestart.fhir;

/**
 * What the project itself names, because FHIR and nl-core have no place for it. Each item says what
 * it holds; whoever does not know it may pass it over without misreading the rest.
 */
final class Project {

  /** Keys that FHIR does not allow as an id: the key as it is, in an identifier. */
  static final String KEY = "urn:kansrijkestart:key";

  /** Code system: roles of professionals, as core names them. */
  static final String ROLE = "urn:kansrijkestart:role";

  /** Code system: what somebody is in the household. */
  static final String HOUSEHOLD_ROLE = "urn:kansrijkestart:household-role";

  /** Code system: what somebody on the network card is to her. */
  static final String SUPPORT_RELATION = "urn:kansrijkestart:support-relation";

  /** Code system: what a Group stands for: {@code household} or {@code network-card}. */
  static final String GROUP = "urn:kansrijkestart:group";

  /** Code system: evidence on how far a pregnancy is, and its course, where SNOMED is not given. */
  static final String PREGNANCY = "urn:kansrijkestart:pregnancy";

  /** Code system: how the pregnancy of a child ended. */
  static final String ENDING = "urn:kansrijkestart:ending";

  /** Code system: who will raise a child. */
  static final String UPBRINGING = "urn:kansrijkestart:upbringing";

  /** Code system: circumstances, as core names them. */
  static final String CIRCUMSTANCE = "urn:kansrijkestart:circumstance";

  /** Code system: whether a circumstance is a risk or protects. */
  static final String CIRCUMSTANCE_KIND = "urn:kansrijkestart:circumstance-kind";

  /** Code system: the topic of life of a circumstance. */
  static final String LIFE_DOMAIN = "urn:kansrijkestart:life-domain";

  /** Code system: the kind of data of a circumstance. */
  static final String DATA_CATEGORY = "urn:kansrijkestart:data-category";

  private static final String EXTENSION = "urn:kansrijkestart:fhir:";

  /** Patient, boolean: reading and writing are hard for her. */
  static final String LOW_LITERACY = EXTENSION + "low-literacy";

  /** Patient, code: what kind of place she stays at. */
  static final String RESIDENCE_KIND = EXTENSION + "residence-kind";

  /** Patient, boolean: whether she is registered at an address. */
  static final String REGISTERED = EXTENSION + "registered";

  /** Patient, code: whether she may stay in the country; written on explicit consent only. */
  static final String RESIDENCE_STATUS = EXTENSION + "residence-status";

  /** Address.district, code: the municipality by its CBS code, such as {@code GM0599}. */
  static final String MUNICIPALITY = EXTENSION + "municipality";

  /** Patient, of parts: how she can be reached without danger. */
  static final String SAFE_CONTACT = EXTENSION + "safe-contact";

  /** RelatedPerson, integer: the place among the children of this pregnancy. */
  static final String BIRTH_ORDER = EXTENSION + "birth-order";

  /** Group, code: a role in the household that nobody holds, as she said. */
  static final String NOBODY_AS = EXTENSION + "nobody-as";

  /** Group, reference: whose household or network card it is. */
  static final String OF = EXTENSION + "of";

  /** Group, date: the day on which a network card was filled in with the parent. */
  static final String FILLED_ON = EXTENSION + "filled-on";

  /** Group, code: the role of who filled in a network card with the parent. */
  static final String FILLED_BY = EXTENSION + "filled-by";

  /** RelatedPerson on a network card, code: informal or professional. */
  static final String SUPPORT_KIND = EXTENSION + "support-kind";

  /** RelatedPerson on a network card, code: what this person does for her. */
  static final String SUPPORT = EXTENSION + "support";

  /** Observation of the last period, boolean: whether she is certain of the day. */
  static final String CERTAIN = EXTENSION + "certain";

  /** Observation of the parity, integer: the day of gestation from which a birth counts. */
  static final String COUNTED_FROM = EXTENSION + "counted-from";

  /** Observation of the pregnancy, integer: the number of children she carries. */
  static final String PLURALITY = EXTENSION + "plurality";

  /** Observation of the pregnancy, boolean: whether she expects her first child. */
  static final String FIRST_CHILD = EXTENSION + "first-child";

  /** Patient that is a child, reference: the woman who gave birth. */
  static final String MOTHER = EXTENSION + "mother";

  /** Patient that is a child, reference: the episode of the pregnancy that it is from. */
  static final String FROM_PREGNANCY = EXTENSION + "from-pregnancy";

  /** Patient that is a child, string: shared by the children of one birth. */
  static final String BIRTH = EXTENSION + "birth";

  /** Patient that is a child, code: born alive or not. */
  static final String VITAL_STATUS = EXTENSION + "vital-status";

  /** Patient that is a child, boolean: whether it died after a live birth. */
  static final String DIED_AFTER_BIRTH = EXTENSION + "died-after-birth";

  /** Patient that is a child, integer: its age at death in completed days. */
  static final String AGE_AT_DEATH = EXTENSION + "age-at-death-days";

  /** Patient that is a child, boolean: whether it has a congenital anomaly. */
  static final String ANOMALY = EXTENSION + "congenital-anomaly";

  /** Observation or Condition, code: the role of who observed it. */
  static final String OBSERVED_BY = EXTENSION + "observed-by";

  /** Observation or Condition, code: whose circumstance it is, where not the woman's. */
  static final String DATA_SUBJECT = EXTENSION + "data-subject";

  /** Observation, code: why there is no answer, more precisely than the data absent reason. */
  static final String MISSING = EXTENSION + "missing";

  // ---- referrals

  /** Keys: a referral ({@code ReferralId}), of the request and of its task alike. */
  static final String REFERRAL = "urn:kansrijkestart:referral";

  /** Keys: one answer in a history of consents ({@code ConsentId}). */
  static final String CONSENT = "urn:kansrijkestart:consent";

  /** Keys: an organisation by the key of the host. */
  static final String ORGANIZATION = "urn:kansrijkestart:organization";

  /** Before the neutral code of an offer: the canonical of its definition. */
  static final String OFFER_DEFINITION = "urn:kansrijkestart:offer:";

  /** Code system: why a task ended before it was done, by the state that it stands for. */
  static final String STATUS_REASON = "urn:kansrijkestart:referral-state";

  /** Code system: what a task brings out: {@code feedback}. */
  static final String TASK_OUTPUT = "urn:kansrijkestart:task-output";

  /** Code system: what became of a referral, as told to the referrer. */
  static final String FEEDBACK = "urn:kansrijkestart:feedback";

  /** ServiceRequest, string: the key of the pregnancy that a referral is about. */
  static final String PREGNANCY_KEY = EXTENSION + "pregnancy";

  /** ServiceRequest, code: the municipality where she stays, such as {@code GM0599}. */
  static final String STAY = EXTENSION + "stay";

  /** ServiceRequest, code: what a referral stands on: suspected, established, own-request. */
  static final String GROUND = EXTENSION + "ground";

  /** Task, code: where the intake is held that is planned. */
  static final String INTAKE_PLACE = EXTENSION + "intake-place";

  /** Task, date: the day of the intake that is planned. */
  static final String INTAKE_DATE = EXTENSION + "intake-date";

  /** Task, string: the key of the worker who gives the help. */
  static final String WORKER = EXTENSION + "worker";

  private Project() {}
}
