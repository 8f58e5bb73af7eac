package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.audit.AuditEvent;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditPurpose;
import nl.kansrijkestart.audit.AuditRef;
import nl.kansrijkestart.audit.AuditSink;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.consent.CapacityFacts;
import nl.kansrijkestart.consent.CapacityRules;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.LegalBasis;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.consent.VitalInterest;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a host asks before data on a person are seen or go out (poort). It decides,
 * writes the answer in the audit log, and only then opens.
 *
 * <p><b>No record, no disclosure.</b> Every permit, denial, disclosure and withdrawal is appended
 * to the log before a method returns. If the log throws, so does the method, and nothing is
 * permitted or handed over.
 *
 * <p><b>It is asked about now.</b> A request whose {@code at} lies more than {@link
 * #CLOCK_TOLERANCE} from the clock of the gate is denied; within it, what is permitted must be so
 * by the clock as well. So nobody opens by another time what is shut. For a question on the past
 * ask the {@link ConsentHistory} itself.
 *
 * <p><b>A kind of organisation is checked</b>, of recipient and holder: what the {@link
 * PartyVerifier} does not confirm is denied, except in acute danger. Who does not know the kind
 * leaves it out; a consent for a kind then opens nothing.
 *
 * <p><b>Who is the actor</b> is for the host to establish before it asks; the gate logs what it is
 * told. In the log stands, for the person concerned, the key that the host chooses: there is no
 * default. With {@link nl.kansrijkestart.privacy.Pseudonyms} nobody reads from the log alone who it
 * is about. Where the actor is the person concerned the same key stands for the actor.
 *
 * <pre>{@code
 * Pseudonyms inLog = Pseudonyms.of(key, Pseudonyms.Purpose.of("audit"));
 * DisclosureGate gate =
 *     DisclosureGate.of(
 *         store::historyOf,
 *         CapacityRules.shipped(),
 *         request -> CapacityFacts.ofAge(ageOn(request.person(), request.at())),
 *         Discloser.of(receiptKey),
 *         auditLog,
 *         person -> inLog.pseudonym(person).asPersonId(),
 *         clock,
 *         PartyVerifier.of(organizations));
 * gate.disclose(midwife, registration, request)
 *     .match(
 *         disclosure -> send(disclosure),
 *         reasons -> show(reasons));
 * }</pre>
 *
 * <p>This class is immutable, and thread-safe if what the host hands in is.
 */
public final class DisclosureGate {

  /** How far a request may lie from the clock, inclusive; five minutes, a technical choice. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** Of how many distinct questions a filter remembers the answer. */
  static final int REMEMBERED = 4096;

  private final Function<? super PersonId, ConsentHistory> histories;
  private final BiFunction<ConsentHistory, DisclosureRequest, ConsentDecision> rules;
  private final Discloser discloser;
  private final AuditSink log;
  private final UnaryOperator<PersonId> inLog;
  private final Clock clock;
  private final PartyVerifier parties;

  private DisclosureGate(
      Function<? super PersonId, ConsentHistory> histories,
      BiFunction<ConsentHistory, DisclosureRequest, ConsentDecision> rules,
      Discloser discloser,
      AuditSink log,
      UnaryOperator<PersonId> inLog,
      Clock clock,
      PartyVerifier parties) {
    this.histories = requireNonNull(histories, "histories");
    this.rules = rules;
    this.discloser = requireNonNull(discloser, "discloser");
    this.log = requireNonNull(log, "log");
    this.inLog = requireNonNull(inLog, "inLog");
    this.clock = requireNonNull(clock, "clock");
    this.parties = requireNonNull(parties, "parties");
  }

  /**
   * A gate that checks who may consent for whom.
   *
   * @param histories gives all answers about a person as they stand now; an empty history where
   *     there are none; not null
   * @param capacity who must consent, not null
   * @param facts gives what is known, at the instant of a request, on who may answer for its
   *     person; not null
   * @param discloser what hands over and signs the receipts, not null
   * @param log where every event goes, not null
   * @param inLog gives the key by which a person stands in the log, not null
   * @param clock says what time it is, not null
   * @param parties confirms the kind of an organisation, not null
   * @return the gate, never null
   */
  public static DisclosureGate of(
      Function<? super PersonId, ConsentHistory> histories,
      CapacityRules capacity,
      Function<? super DisclosureRequest, CapacityFacts> facts,
      Discloser discloser,
      AuditSink log,
      UnaryOperator<PersonId> inLog,
      Clock clock,
      PartyVerifier parties) {
    requireNonNull(capacity, "capacity");
    requireNonNull(facts, "facts");
    return new DisclosureGate(
        histories,
        (history, request) -> history.decide(request, capacity, facts.apply(request)),
        discloser,
        log,
        inLog,
        clock,
        parties);
  }

  /**
   * A gate for persons who decide alone: only consents that were recorded in the capacity {@link
   * nl.kansrijkestart.consent.ConsentCapacity#SELF} open it, and nobody's age is checked. Whoever
   * recorded one answers for it that she was sixteen or older.
   *
   * @param histories gives all answers about a person as they stand now; an empty history where
   *     there are none; not null
   * @param discloser what hands over and signs the receipts, not null
   * @param log where every event goes, not null
   * @param inLog gives the key by which a person stands in the log, not null
   * @param clock says what time it is, not null
   * @param parties confirms the kind of an organisation, not null
   * @return the gate, never null
   */
  public static DisclosureGate selfOnly(
      Function<? super PersonId, ConsentHistory> histories,
      Discloser discloser,
      AuditSink log,
      UnaryOperator<PersonId> inLog,
      Clock clock,
      PartyVerifier parties) {
    return new DisclosureGate(
        histories, ConsentHistory::decide, discloser, log, inLog, clock, parties);
  }

  /**
   * Decides, and logs a permit or a denial. That nobody asked her yet is logged as a denial. A
   * denial that may come before a report under the reporting code (its purpose is protection, or
   * its recipient may take reports) carries a mark that keeps it out of her overview; the report of
   * the mark is the key of the decision.
   *
   * @param actor who asks, not null
   * @param request what is asked, at this instant, not null
   * @return the decision, never null; its instant is that of the clock where that one decided
   */
  public ConsentDecision decide(Actor actor, DisclosureRequest request) {
    requireNonNull(actor, "actor");
    return logged(actor, judge(request, rules), null);
  }

  /**
   * Decides on a ground in law, not on consent, and logs it under that ground: acute danger as an
   * emergency access, all else as a permit or a denial. What belongs to a report under the
   * reporting code carries the mark that keeps it out of her overview, a denial too.
   *
   * @param actor who asks, not null
   * @param request what is asked, at this instant, not null
   * @param law the recorded ground, not null
   * @return the decision, never null
   */
  public ConsentDecision decide(Actor actor, DisclosureRequest request, LegalBasis law) {
    requireNonNull(actor, "actor");
    requireNonNull(law, "law");
    return logged(
        actor,
        law instanceof VitalInterest
            ? timely(request, (history, asked) -> law.decide(asked, history))
            : judge(request, (history, asked) -> law.decide(asked, history)),
        law);
  }

  /**
   * The permission check for the security layer of a host: decides and logs as {@link #decide}.
   *
   * <pre>{@code
   * @PreAuthorize("@gate.permits(#actor, #request)")
   * }</pre>
   *
   * @param actor who asks, not null
   * @param request what is asked, at this instant, not null
   * @return true if it is permitted; false if it is denied or she was not asked
   */
  public boolean permits(Actor actor, DisclosureRequest request) {
    return decide(actor, request).permits();
  }

  /**
   * A filter that lets through the items whose question is permitted. It decides and logs each
   * distinct question once, however many items raise it: give the items of one run the same
   * instant, and a run that lasts longer than {@link #CLOCK_TOLERANCE} a new one now and then. It
   * remembers the last 4,096 questions; one that was forgotten is decided and logged anew, so
   * memory stays bounded.
   *
   * <pre>{@code
   * letters.filter(gate.filter(midwife, letter -> requestFor(letter, now)))
   * }</pre>
   *
   * <p>What it remembers is as old as the run: make a new filter for each. It is thread-safe.
   *
   * @param <T> the type of the items
   * @param actor who asks, not null
   * @param question gives the request that an item raises, not null
   * @return the filter, never null; it throws, and lets nothing through, where the log throws
   */
  public <T> Predicate<T> filter(Actor actor, Function<? super T, DisclosureRequest> question) {
    requireNonNull(actor, "actor");
    requireNonNull(question, "question");
    Map<DisclosureRequest, Boolean> answers = new LinkedHashMap<>();
    return item -> {
      DisclosureRequest request = question.apply(item);
      synchronized (answers) {
        Boolean answer = answers.get(request);
        if (answer == null) {
          answer = permits(actor, request);
          if (answers.size() == REMEMBERED) {
            answers.remove(answers.keySet().iterator().next());
          }
          answers.put(request, answer);
        }
        return answer;
      }
    };
  }

  /**
   * Decides, keeps of the record what is permitted, logs the disclosure, and hands it over with
   * both receipts. Keep the host's receipt: {@link #withdraw} reads it.
   *
   * <p>The line in the log names the kinds of data that really went out. If the record holds
   * nothing of what is permitted there is no such line, only that of the permit.
   *
   * @param actor who discloses, or looks, not null
   * @param record the record of the person, of the library or of the host, not null
   * @param request what is asked, at this instant, not null
   * @return what goes out; or, if it is denied or she was not asked, every reason
   */
  public Result<Disclosure> disclose(Actor actor, Disclosable record, DisclosureRequest request) {
    requireNonNull(record, "record");
    return disclose(actor, record, decide(actor, request), null);
  }

  /**
   * The same on a ground in law, not on consent; logged as {@link #decide(Actor, DisclosureRequest,
   * LegalBasis)} says.
   *
   * @param actor who discloses, or looks, not null
   * @param record the record of the person, of the library or of the host, not null
   * @param request what is asked, at this instant, not null
   * @param law the recorded ground, not null
   * @return what goes out; or, if the law does not open it, every reason
   */
  public Result<Disclosure> disclose(
      Actor actor, Disclosable record, DisclosureRequest request, LegalBasis law) {
    requireNonNull(record, "record");
    return disclose(actor, record, decide(actor, request, law), law);
  }

  /**
   * Takes an answer with which she takes back a consent, narrows it or objects: logs it, and lists
   * who holds what she closed with it. {@link WithdrawalEffect} says how that is judged.
   *
   * <p>Store the answer first. Then no disclosure comes after it, whatever becomes of this call.
   *
   * <pre>{@code
   * Consent answer = consent.withdrawn(newId, now, midwifeOfPractice, now);
   * store.add(answer);
   * gate.withdraw(midwife, answer, store.receiptsOf(her)).tell().forEach(this::inform);
   * }</pre>
   *
   * @param actor who records the answer, not null
   * @param answer the answer: withdrawn or refused, not null
   * @param receipts the host's receipts of disclosures on this person; others are left aside; not
   *     null
   * @return who should be told, what stays shared, and which receipts were altered; never null
   * @throws IllegalArgumentException if the answer is a yes
   */
  public WithdrawalEffect withdraw(Actor actor, Consent answer, Collection<HostReceipt> receipts) {
    requireNonNull(actor, "actor");
    if (!answer.answer().objection()) {
      throw new IllegalArgumentException(
          "An answer that takes something back must be withdrawn or refused; a yes takes nothing"
              + " back");
    }
    log(
        event(
                AuditKind.WITHDRAWAL,
                answer.recordedAt(),
                actor,
                answer.person(),
                answer.scope().purpose(),
                answer.scope().categories(),
                answer.id().value())
            .subject(answer.scope().subject())
            .basis(LegalBasisCode.CONSENT));
    ConsentHistory history = history(answer.person()).with(answer);
    return new Withdrawals(answer, request -> rules.apply(history, request), discloser)
        .effect(receipts);
  }

  /**
   * The same for a reader who sees more of a shared record than she does. Her overview names what
   * she sees too; each entry that is withheld stands in a line of its own, with its mark.
   */
  Result<Disclosure> disclose(
      Actor actor,
      Disclosable seen,
      SharedBirthRecord shared,
      Collection<SharedBirthRecord.Entry> withheld,
      DisclosureRequest request) {
    ConsentDecision decision = decide(actor, request);
    if (!decision.permits()) {
      return Result.refused(decision.reasons());
    }
    logSent(actor, decision, discloser.disclose(shared, decision), null);
    for (SharedBirthRecord.Entry entry : withheld) {
      Withholding mark = entry.withholding();
      if (mark != null
          && entry.subject() == request.subject()
          && request.categories().contains(entry.category())) {
        log(
            event(AuditKind.DISCLOSURE, actor, decision, Set.of(entry.category()), null)
                .withholding(GateChecks.stillRunning(mark, request.at())));
      }
    }
    return Result.accepted(discloser.disclose(seen, decision));
  }

  /** Logs a decision, on consent or on a ground in law. */
  <D extends ConsentDecision> D logged(Actor actor, D decision, @Nullable LegalBasis law) {
    boolean emergency = law instanceof VitalInterest;
    AuditKind permitted = emergency ? AuditKind.EMERGENCY_ACCESS : AuditKind.PERMIT;
    AuditKind kind = decision.permits() ? permitted : AuditKind.DENY;
    log(event(kind, actor, decision, decision.request().categories(), law));
    return decision;
  }

  /** An event on a person, to be filled in further and logged. */
  AuditEvent.Builder event(
      AuditKind kind,
      Instant at,
      Actor actor,
      PersonId person,
      Purpose purpose,
      Set<DataCategory> categories,
      @Nullable String stemsFrom) {
    PersonId about = requireNonNull(inLog.apply(person), "the key in the log");
    Actor who = GateChecks.inLog(actor, person, about, inLog);
    AuditEvent.Builder event =
        AuditEvent.builder(kind, at, who, about)
            .categories(categories)
            .purpose(AuditPurpose.of(code(purpose)));
    return stemsFrom == null ? event : event.decision(AuditRef.of(stemsFrom));
  }

  /** What time it is. */
  Instant now() {
    return clock.instant();
  }

  /** The instant, or that of the clock where it is not one at which anybody asks now. */
  Instant orNow(Instant at) {
    Instant now = now();
    return GateChecks.untimely(at, now).isEmpty() ? at : now;
  }

  /** The code of a constant as it stands in JSON: lower case with hyphens. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void log(AuditEvent.Builder event) {
    log.append(event.build());
  }

  private Result<Disclosure> disclose(
      Actor actor, Disclosable record, ConsentDecision decision, @Nullable LegalBasis law) {
    if (!decision.permits()) {
      return Result.refused(decision.reasons());
    }
    Disclosure disclosure = discloser.disclose(record, decision);
    logSent(actor, decision, disclosure, law);
    return Result.accepted(disclosure);
  }

  private void logSent(
      Actor actor, ConsentDecision decision, Disclosure disclosure, @Nullable LegalBasis law) {
    Set<DataCategory> sent = disclosure.hostReceipt().categories();
    if (!sent.isEmpty()) {
      log(event(AuditKind.DISCLOSURE, actor, decision, sent, law));
    }
  }

  private ConsentHistory history(PersonId person) {
    return requireNonNull(histories.apply(person), "the history");
  }

  /** By the ground, if it is known what the parties are. */
  private ConsentDecision judge(
      DisclosureRequest request,
      BiFunction<ConsentHistory, DisclosureRequest, ConsentDecision> ground) {
    if (GateChecks.verified(request, parties)) {
      return timely(request, ground);
    }
    return GateChecks.denied(
        request.withAt(orNow(request.at())), Reason.of(DisclosureReasons.KIND_NOT_VERIFIED));
  }

  /** By the ground, as of the request and as of now. */
  private ConsentDecision timely(
      DisclosureRequest request,
      BiFunction<ConsentHistory, DisclosureRequest, ConsentDecision> ground) {
    Instant now = now();
    Optional<Reason> untimely = GateChecks.untimely(request.at(), now);
    if (untimely.isPresent()) {
      return GateChecks.denied(request.withAt(now), untimely.get());
    }
    ConsentHistory history = history(request.person());
    ConsentDecision decision = ground.apply(history, request);
    if (!decision.permits() || request.at().equals(now)) {
      return decision;
    }
    ConsentDecision today = ground.apply(history, request.withAt(now));
    return today.permits() ? decision : today;
  }

  private AuditEvent.Builder event(
      AuditKind kind,
      Actor actor,
      ConsentDecision decision,
      Set<DataCategory> categories,
      @Nullable LegalBasis law) {
    DisclosureRequest request = decision.request();
    AuditEvent.Builder event =
        event(
                kind,
                request.at(),
                actor,
                request.person(),
                request.purpose(),
                categories,
                decision.decisionId().value())
            .subject(request.subject())
            .basis(law == null ? LegalBasisCode.CONSENT : law.code());
    if (law instanceof ReportingCode report) {
      event.withholding(GateChecks.stillRunning(report.withholding(), request.at()));
    } else if (law == null && !decision.permits() && GateChecks.towardsReport(request, parties)) {
      event.withholding(
          Withholding.until(
              AuditRef.of(decision.decisionId().value()), GateChecks.today(request.at())));
    }
    return event;
  }
}
