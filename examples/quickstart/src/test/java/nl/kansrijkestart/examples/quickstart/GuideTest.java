package nl.kansrijkestart.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.birth.Big2Variant;
import nl.kansrijkestart.birth.BirthClassification;
import nl.kansrijkestart.birth.BirthClassifier;
import nl.kansrijkestart.birth.BirthweightReference;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.CountedAs;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.CircumstanceCode;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.ClientIntake;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.client.Vulnerability;
import nl.kansrijkestart.client.VulnerabilityDefinition;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.consent.CapacityFacts;
import nl.kansrijkestart.consent.CapacityRules;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentManner;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.identity.constraint.ValidBsn;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.intake.Violation;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.pregnancy.PregnancyIntake;
import nl.kansrijkestart.pregnancy.Redating;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.ContactDecision;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.Outbound;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.privacy.SafeContactIntake;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Desk;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.Transition;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.Instrument;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.MissingReason;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Scale;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;
import org.junit.jupiter.api.Test;

/** The code of docs/user-guide.md: it runs here, and stands there to the letter. */
class GuideTest {

  private static final Path GUIDE = Path.of("../../docs/user-guide.md");

  private static final PersonId HER = PersonId.of("client-1");
  private static final PregnancyId PREGNANCY = PregnancyId.of("pregnancy-1");
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
  private static final Instant NOW = Instant.parse("2025-03-10T09:00:00Z");

  private final List<String> shown = new ArrayList<>();

  private void show(String text) {
    shown.add(text);
  }

  private static InputStream json(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static Pregnancy pregnancy() {
    return Pregnancy.of(PREGNANCY, HER, LocalDate.of(2025, 1, 2))
        .withDatings(
            DatingHistory.of(
                new Dating.LastPeriod(
                    LocalDate.of(2025, 1, 2), LocalDate.of(2024, 11, 1), Ternary.TRUE)));
  }

  @Test
  void intake() {
    InputStream in = json("{\"id\": \"client-1\", \"bsn\": \"111222334\"}");
    // tag::intake
    Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
    Validator validator = Validators.standalone(Language.NL, clock); // once, then share it
    IntakeReader reader = IntakeReader.with(validator);
    Intake<ClientIntake> read = reader.read(in, ClientIntake.class);
    for (Violation wrong : read.violations()) {
      show(wrong.path() + ": " + wrong.text(Language.EN)); // or Language.NL
    }
    // end::intake
    assertThat(shown).hasSize(1).first().asString().startsWith("bsn: A citizen service number");
  }

  @Test
  void fromIntakeToDomain() {
    PregnancyIntake intake =
        IntakeReader.withoutValidator()
            .read(json("{\"lastPeriod\": {\"firstDay\": \"2024-11-01\"}}"), PregnancyIntake.class)
            .record()
            .orElseThrow();
    // tag::from
    String due =
        Pregnancy.from(intake, PREGNANCY, HER, TODAY)
            .match(
                pregnancy -> pregnancy.dueDate().asDate().map(LocalDate::toString).orElse("?"),
                refused -> refused.get(0).text(Language.EN));
    // end::from
    assertThat(due).isEqualTo("2025-08-08");
  }

  record PatientForm(@ValidBsn String bsn) {}

  @Test
  void ownClass() {
    Validator validator = Validators.standalone(Language.EN, Clock.systemUTC());
    List<Violation> wrong = Violation.of(validator.validate(new PatientForm("111222334")));
    assertThat(wrong).hasSize(1);
  }

  @Test
  void dating() {
    Pregnancy pregnancy = pregnancy();
    // tag::dating
    Dating scan = new Dating.CrownRumpLength(LocalDate.of(2025, 1, 15), new BigDecimal("36"));
    Redating change = pregnancy.datings().redate(scan); // what it would change, and why
    Pregnancy redated = pregnancy.withDatings(change.history());
    String age =
        redated
            .gestationOn(TODAY)
            .match(known -> known.age().toString(), outside -> "not pregnant", unknown -> "ask");
    // end::dating
    assertThat(change.shiftDays()).isEqualTo(3);
    assertThat(age).isEqualTo("18+0");
  }

  @Test
  void birth() {
    Child child =
        Child.builder(PersonId.of("child-1"), LocalDate.of(2025, 7, 1))
            .mother(HER)
            .sex(ChildSex.FEMALE)
            .gestation(GestationAtBirth.parse("34+4"))
            .birthweightGrams(1800)
            .vitalStatus(VitalStatus.LIVE)
            .build();
    // tag::birth
    BirthClassifier classifier = BirthClassifier.of(BirthweightReference.hoftiezer2019());
    BirthClassification verdict = classifier.classify(child);
    Ternary small = verdict.smallForGestationalAge(); // below p10; UNKNOWN without sex or day
    CountedAs big2 = Big2Variant.RIVM.judge(verdict).countedAs(); // preterm, small or both
    // end::birth
    assertThat(List.of(verdict.preterm(), small)).containsOnly(Ternary.TRUE);
    assertThat(big2).isEqualTo(CountedAs.CASE);
  }

  private Vulnerability vulnerability() {
    RoleCode midwife = RoleCode.of("MIDWIFE");
    Municipality rotterdam = Municipality.parse("GM0599");
    Ternary overcomesAlone = Ternary.FALSE;
    // tag::vulnerability
    Circumstances codes = Circumstances.standard();
    CircumstanceDefinition money = codes.find(CircumstanceCode.of("financial")).orElseThrow();
    CircumstanceProfile profile =
        CircumstanceProfile.empty(HER).with(Circumstance.observed(money, true, midwife, TODAY));
    VulnerabilityDefinition definition =
        VulnerabilityDefinition.of(Packs.standard(), rotterdam, TODAY);
    Vulnerability assessment =
        Vulnerability.assess(PREGNANCY, definition, codes, profile, overcomesAlone, TODAY);
    VulnerabilityLevel level = assessment.statusOn(TODAY).level();
    // end::vulnerability
    assertThat(level).isEqualTo(VulnerabilityLevel.VULNERABLE);
    return assessment;
  }

  @Test
  void screening() {
    InputStream in =
        json(
            """
            {"format": "instrument/1", "id": "own-1", "version": "1", "scoringVersion": "1",
             "name": {"nl": "Eigen", "en": "Own"},
             "sources": {"study": {"document": "Our study", "confidence": "unconfirmed"}},
             "scoringSources": ["study"], "items": [{"number": 1, "min": 0, "max": 3}],
             "missingRule": "interval", "cutOffs": [],
             "licence": {"terms": {"nl": "van ons", "en": "ours"}, "sources": ["study"]}}""");
    List<Answer> given =
        List.of(Answer.of(1, 2), Answer.missing(2, MissingReason.NOT_ASKED_PARTNER_PRESENT));
    Pregnancy pregnancy = pregnancy();
    // tag::screening
    InstrumentRegistry instruments =
        InstrumentRegistry.bundled().with(Instrument.read("own-1.json", in)); // your own file
    Answers answers = new Answers(InstrumentId.of("phq-2"), "1", TODAY, given);
    Score score = Scoring.with(instruments).score(answers, Moment.of(pregnancy, TODAY));
    String points =
        score
            .scale(Scale.TOTAL)
            .map(total -> total.lowest() + " to " + total.highest())
            .orElse("not scored");
    List<Score.Flag> first = score.flags(); // alarms and questions to ask now come first
    // end::screening
    assertThat(points).isEqualTo("2 to 5");
    assertThat(first).isEmpty();
  }

  @Test
  void offers() {
    Client client = Client.of(HER);
    Pregnancy pregnancy = pregnancy();
    Vulnerability vulnerability = vulnerability();
    Municipality rotterdam = Municipality.parse("GM0599");
    // tag::offers
    Catalogue catalogue =
        Catalogue.of(Packs.standard().forMunicipality(rotterdam).asOf(TODAY)); // and national
    Facts facts =
        Facts.from(client, pregnancy, vulnerability, TODAY) // what they tell, the rest is unknown
            .with(Fact.MUNICIPALITY_OF_STAY, rotterdam)
            .with(Fact.WANTS_SUPPORT, true);
    for (Eligibility answer : catalogue.eligibility(facts, TODAY)) {
      show(answer.intervention() + ": " + answer.fits()); // TRUE, FALSE or UNKNOWN
      answer.reasons().forEach(why -> show("  " + why.text(Language.EN)));
    }
    // end::offers
    assertThat(shown).contains("rot-voorzorg: UNKNOWN", "rot-home-start-pregnant: TRUE");
  }

  @Test
  void ownPack() throws Exception {
    InputStream in = json(fence("json"));
    // tag::pack
    Packs packs = Packs.standard().combinedWith(Pack.read("delft.json", in));
    Catalogue catalogue =
        Catalogue.of(packs.forMunicipality(Municipality.parse("GM0503")).asOf(TODAY));
    // end::pack
    assertThat(catalogue.eligibility(InterventionId.of("delft-coach"), Facts.none(), TODAY).fits())
        .isEqualTo(Ternary.UNKNOWN);
    assertThat(packs.entry("desks", "delft-desk", TODAY).map(entry -> Desk.from(entry, DESK)))
        .isPresent();
  }

  private static final OrganizationId PRACTICE = OrganizationId.of("practice-1");
  private static final Party DESK = Party.of(OrganizationId.of("desk-1"));

  private static SafeContact contact() {
    return SafeContact.from(
            new SafeContactIntake(
                List.of(ContactChannel.PHONE),
                List.of(),
                List.of(),
                false,
                false,
                null,
                null,
                List.of(),
                List.of(),
                null,
                TODAY))
        .match(agreed -> agreed, refused -> SafeContact.unknown());
  }

  private static ReferralRequest request() {
    ReferralRequest request =
        new ReferralRequest(
            HER,
            PREGNANCY,
            Set.of(LifeDomain.HOUSING),
            null, // her own words
            Municipality.parse("GM0599"),
            contact(),
            null, // the desk chooses the offer
            ReferralRequest.Ground.SUSPECTED);
    return request;
  }

  private ConsentHistory consents() {
    ReferralRequest request = request();
    Consent yes =
        new Consent(
            ConsentId.of("consent-1"),
            HER,
            HER, // who gave it
            ConsentCapacity.SELF,
            ConsentScope.ofWoman(Purpose.REFERRAL, DESK, request.categories()),
            ConsentAnswer.GIVEN,
            NOW, // from
            null, // no end
            Set.of(ConsentManner.SPOKEN),
            Set.of(ConsentInformation.values()),
            Party.of(PRACTICE, RoleCode.of("MIDWIFE")), // who wrote it down
            NOW,
            null);
    ConsentHistory consents = ConsentHistory.of(yes);
    Actor midwife = Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-1"), PRACTICE);
    ReceiptKey key = ReceiptKey.of("only-for-the-guide-and-not-random".getBytes(UTF_8));
    InMemoryAuditLog log = InMemoryAuditLog.create();
    UnaryOperator<PersonId> inLog = UnaryOperator.identity();
    Function<DisclosureRequest, CapacityFacts> facts = asked -> CapacityFacts.ofAge(22);
    Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Amsterdam"));
    Discloser sender = Discloser.of(key);
    PartyVerifier known = PartyVerifier.of(Organizations.standard());
    Stream<String> letters = Stream.of("one", "two");
    // tag::consent
    DisclosureGate gate = // once, then share it
        DisclosureGate.of(
            person -> consents, CapacityRules.shipped(), facts, sender, log, inLog, clock, known);
    DisclosureRequest question =
        DisclosureRequest.ofWoman(
            HER, Purpose.REFERRAL, Party.of(PRACTICE), DESK, request.categories(), NOW);
    boolean open = gate.permits(midwife, question); // no answer on record keeps the gate shut
    String sent =
        gate.disclose(midwife, request, question) // only the parts that may go out
            .match(disclosure -> "sent", reasons -> reasons.get(0).text(Language.EN));
    long visible = letters.filter(gate.filter(midwife, letter -> question)).count();
    // end::consent
    assertThat(open).isTrue();
    assertThat(sent).isEqualTo("sent");
    assertThat(visible).isEqualTo(2);
    assertThat(consents.decide(question).permits()).isTrue();
    return consents;
  }

  @Test
  void referral() {
    ConsentHistory consents = consents();
    ReferralRequest request = request();
    Actor midwife = Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-1"), PRACTICE);
    ReferralStep send = ReferralStep.of(ReferralStep.Kind.SEND);
    // tag::referral
    Desk desk =
        Desk.from(Packs.standard().entry("desks", "rotterdam-desk", TODAY).orElseThrow(), DESK);
    ReferralContext context = ReferralContext.of(desk, Roles.standard(), consents, NOW);
    CommandId first = CommandId.of("c-1"); // keys of yours: sent twice, a step is taken once
    CommandId second = CommandId.of("c-2");
    Referral draft = Referral.draft(ReferralId.of("r-1"), first, midwife, NOW, request);
    Referral sent =
        draft
            .apply(new ReferralCommand(second, draft.version(), midwife, NOW, send), context)
            .match(
                applied -> applied.referral(), // store applied.events()
                unchanged -> unchanged.referral(),
                refused -> draft); // show refused.reasons()
    List<ReferralStep.Kind> next = Transition.stepsFrom(sent.state());
    // end::referral
    assertThat(sent.state()).isEqualTo(ReferralState.SENT);
    assertThat(next).contains(ReferralStep.Kind.RECEIVE);
  }

  @Test
  void safeContact() {
    SafeContact contact = contact();
    ContactDecision voicemail =
        contact.decide(Outbound.voicemail(LocalDateTime.of(2025, 3, 10, 14, 0)));
    // tag::contact
    ContactDecision letter = contact.decide(Outbound.letter(NeutralCode.of("K-1042")));
    if (!letter.allowed()) {
      letter.reasons().forEach(why -> show(why.text(Language.EN)));
    }
    // end::contact
    assertThat(voicemail.allowed()).isFalse();
    assertThat(shown).hasSize(1);
  }

  @Test
  void jackson() throws Exception {
    Pregnancy pregnancy = pregnancy();
    // tag::jackson
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule()) // Jackson 3 needs none
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    String stored = mapper.writeValueAsString(pregnancy);
    Pregnancy again = mapper.readValue(stored, Pregnancy.class); // equal to the first
    // end::jackson
    assertThat(again).isEqualTo(pregnancy);
    assertThat(stored).contains("\"firstDay\":\"2024-11-01\"");
  }

  @Test
  void reasons() {
    Reason reason = pregnancy().dueDate().reasons().get(0);
    // tag::reasons
    String code = reason.code().toString(); // pregnancy.DATED_BY_LAST_PERIOD: branch on this
    String text = reason.text(Language.from(Locale.forLanguageTag("nl-NL"))); // show this
    // end::reasons
    assertThat(code).isEqualTo("pregnancy.DATED_BY_LAST_PERIOD");
    assertThat(text).startsWith("Gedateerd");
  }

  @Test
  void should_stand_in_the_guide_to_the_letter() throws Exception {
    List<String> samples = PageSamples.of("GuideTest");
    String guide = Files.readString(GUIDE, UTF_8);

    assertThat(samples).hasSizeGreaterThan(10).allSatisfy(one -> assertThat(guide).contains(one));
    assertThat(guide.split("```java", -1)).hasSizeLessThanOrEqualTo(samples.size() + 1);
    assertThat(guide.lines()).hasSizeLessThanOrEqualTo(200);
  }

  private static String fence(String language) throws Exception {
    String guide = Files.readString(Path.of("../../docs/data-sources.md"), UTF_8);
    int from = guide.indexOf("```" + language) + language.length() + 4;
    return guide.substring(from, guide.indexOf("```", from));
  }
}
