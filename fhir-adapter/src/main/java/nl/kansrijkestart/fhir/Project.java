package nl.kansrijkestart.fhir;

/**
 * What the project has to say and no standard names: systems of codes and keys, and extensions.
 *
 * <p>All are {@code urn:}, since the project owns no domain. None is a modifier: who does not know
 * them may leave them out, and then knows less, never something else.
 */
final class Project {

  // ---- systems of codes

  /** The kind of data, as consent names it ({@code DataCategory}). */
  static final String DATA_CATEGORY = "urn:kansrijkestart:data-category";

  /** A questionnaire by its code within core; the code of the Observation of its score. */
  static final String INSTRUMENT = "urn:kansrijkestart:instrument";

  /** Instrument, form version and scoring version, between slashes: how a score was made. */
  static final String SCORING = "urn:kansrijkestart:scoring";

  /** A scale within an instrument: {@code instrument/scale}. */
  static final String SCALE = "urn:kansrijkestart:scale";

  /** A band of a scale: {@code instrument/scale/band}. */
  static final String BAND = "urn:kansrijkestart:band";

  /** A cut-off of an instrument: {@code instrument/cut-off}. */
  static final String CUT_OFF = "urn:kansrijkestart:cut-off";

  /** What an instrument asks attention for whatever the total is: {@code instrument/critical}. */
  static final String CRITICAL = "urn:kansrijkestart:critical-item";

  /** What such a signal asks for: alarm, ask-now, ask-when-alone. */
  static final String FLAG_STATE = "urn:kansrijkestart:flag-state";

  /** What a consent is about in law ({@code ConsentKind}). */
  static final String CONSENT_KIND = "urn:kansrijkestart:consent-kind";

  /** What data are used for ({@code Purpose}, {@code AuditPurpose}). */
  static final String PURPOSE = "urn:kansrijkestart:purpose";

  /** On what ground data were used ({@code LegalBasisCode}). */
  static final String LEGAL_BASIS = "urn:kansrijkestart:legal-basis";

  /** What happened ({@code AuditKind}, NEN 7513). */
  static final String AUDIT_KIND = "urn:kansrijkestart:audit-kind";

  /** In which part somebody stands in a log line: responsible. */
  static final String AUDIT_AGENT = "urn:kansrijkestart:audit-agent";

  /** A role, or a kind of organisation ({@code RoleCode}). */
  static final String ROLE = "urn:kansrijkestart:role";

  /** An offer by its neutral code. */
  static final String OFFER = "urn:kansrijkestart:offer";

  /** The programme an offer belongs to. */
  static final String PROGRAMME = "urn:kansrijkestart:programme";

  // ---- systems of keys

  /** A person by the key of the host, or by a pseudonym. */
  static final String PERSON = "urn:kansrijkestart:person";

  /** An organisation by the key of the host. */
  static final String ORGANIZATION = "urn:kansrijkestart:organization";

  /** One answer in a history of consents ({@code ConsentId}). */
  static final String CONSENT = "urn:kansrijkestart:consent";

  /** A record of the host: a pregnancy, an episode, a signed form ({@code RecordRef}). */
  static final String RECORD = "urn:kansrijkestart:record";

  /** A decision, consent or report that a log line stems from ({@code AuditRef}). */
  static final String AUDIT_REF = "urn:kansrijkestart:audit-ref";

  /** A municipality by its CBS code, such as GM0599. */
  static final String MUNICIPALITY = "urn:kansrijkestart:municipality";

  // ---- canonicals, with the version behind a bar

  /** Before the code of an instrument: the questionnaire of a response. */
  static final String QUESTIONNAIRE = "urn:kansrijkestart:questionnaire:";

  /** Before the neutral code of an offer: its definition. */
  static final String OFFER_DEFINITION = "urn:kansrijkestart:offer:";

  // ---- extensions

  private static final String EXTENSION = "urn:kansrijkestart:fhir:";

  /** On a resource, code: which of the persons around a pregnancy it is about (DataSubject). */
  static final String DATA_SUBJECT = EXTENSION + "data-subject";

  /** On a missing answer, code: why, more exactly than data-absent-reason can say. */
  static final String MISSING_REASON = EXTENSION + "missing-reason";

  /** On a score without figure, Range: between which ends it lies. */
  static final String POSSIBLE_RANGE = EXTENSION + "possible-range";

  /** On a Consent, code: given, refused or withdrawn; permit and deny do not tell the last two. */
  static final String CONSENT_ANSWER = EXTENSION + "consent-answer";

  /** On the performer of a Consent, code: in which capacity she or he answers. */
  static final String CONSENT_CAPACITY = EXTENSION + "consent-capacity";

  /** On a Consent, code, several: how the answer came about. */
  static final String CONSENT_MANNER = EXTENSION + "consent-manner";

  /** On a Consent, code, several: what was told before. */
  static final String CONSENT_INFORMATION = EXTENSION + "consent-information";

  /** On a reference to a party, code: the kind of organisation. */
  static final String PARTY_KIND = EXTENSION + "party-kind";

  /** On a reference to a party, code: the role of the person within it. */
  static final String PARTY_ROLE = EXTENSION + "party-role";

  /** On an agent of an AuditEvent, Reference: the organisation a person acts within. */
  static final String ACTOR_ORGANIZATION = EXTENSION + "actor-organization";

  /** On an AuditEvent, Identifier: the report that keeps it out of her overview. */
  static final String WITHHELD_REPORT = EXTENSION + "withheld-report";

  /** On an AuditEvent, date: when a professional looks again whether she may see it. */
  static final String WITHHELD_REVIEW = EXTENSION + "withheld-review";

  private Project() {}
}
