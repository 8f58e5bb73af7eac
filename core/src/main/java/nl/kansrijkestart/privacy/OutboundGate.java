package nl.kansrijkestart.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.ContactDecision.Sender;
import nl.kansrijkestart.privacy.ContactDecision.Wording;
import org.jspecify.annotations.Nullable;

/** One decision on one outbound thing: collects what stands in the way, and what to ask. */
final class OutboundGate {

  private static final RuleRef RULE = RuleRef.of("SAFE-CONTACT", "1");

  /** What tells of the pregnancy. */
  private static final Set<DataCategory> PREGNANCY =
      EnumSet.of(DataCategory.OBSTETRIC, DataCategory.BIRTH);

  private static final Set<DataCategory> WHEREABOUTS =
      EnumSet.of(DataCategory.CONTACT, DataCategory.RESIDENCE);

  private final SafeContact contact;
  private final Outbound outbound;
  private final List<Reason> against = new ArrayList<>();
  private final List<Reason> toAsk = new ArrayList<>();
  private final List<Reason> conditions = new ArrayList<>();

  private OutboundGate(SafeContact contact, Outbound outbound) {
    this.contact = contact;
    this.outbound = outbound;
  }

  static ContactDecision decide(SafeContact contact, Outbound outbound) {
    return new OutboundGate(contact, outbound).decide();
  }

  private ContactDecision decide() {
    Wording wording =
        switch (outbound.kind()) {
          case LETTER -> letter();
          case VOICEMAIL -> voicemail();
          case MESSAGE -> message();
          case CALL -> call();
          case CALENDAR_TITLE, CASE_TITLE -> title();
          case CHILD_FILE -> childFile();
          case EXCHANGE -> exchange();
        };
    if (!against.isEmpty()) {
      against.addAll(toAsk);
      return new ContactDecision.NotAllowed(against);
    }
    if (!toAsk.isEmpty()) {
      return new ContactDecision.AskFirst(toAsk);
    }
    Sender sender = sender();
    conditions.add(0, reason(wordingCode(wording)));
    return new ContactDecision.Allowed(sender, wording, conditions);
  }

  private Wording letter() {
    agreed(contact.letter(), PrivacyReasons.LETTER_UNKNOWN, PrivacyReasons.LETTER_NO);
    subjectIsNeutral();
    return writtenWording();
  }

  private Wording message() {
    reachableBy(outbound.channel());
    subjectIsNeutral();
    return writtenWording();
  }

  private Wording voicemail() {
    reachableBy(ContactChannel.PHONE);
    agreed(contact.voicemail(), PrivacyReasons.VOICEMAIL_UNKNOWN, PrivacyReasons.VOICEMAIL_NO);
    tellsOnly(Set.of());
    return Wording.NEUTRAL;
  }

  private Wording call() {
    reachableBy(ContactChannel.PHONE);
    conditions.add(reason(PrivacyReasons.HERSELF_ON_THE_LINE));
    return Wording.WITH_HER_ALONE;
  }

  private Wording title() {
    subjectIsNeutral();
    tellsOnly(Set.of());
    return Wording.NEUTRAL;
  }

  /** An ex-partner with authority over the child may read all of it. */
  private Wording childFile() {
    subjectIsNeutral();
    addressStays(WHEREABOUTS);
    Set<DataCategory> allowed = EnumSet.of(DataCategory.BIRTH);
    allowed.addAll(WHEREABOUTS);
    tellsOnly(allowed);
    return Wording.NEUTRAL;
  }

  private Wording exchange() {
    subjectIsNeutral();
    addressStays(EnumSet.of(DataCategory.RESIDENCE));
    conditions.add(reason(PrivacyReasons.ARRANGEMENT_TRAVELS));
    return Wording.AS_CONSENT_ALLOWS;
  }

  private void addressStays(Set<DataCategory> whereabouts) {
    if (!Collections.disjoint(outbound.contents(), whereabouts)) {
      agreed(
          contact.secretAddress().not(),
          PrivacyReasons.ADDRESS_UNKNOWN,
          PrivacyReasons.ADDRESS_SECRET);
    }
  }

  private Wording writtenWording() {
    boolean open = contact.mayKnowOfPregnancy(SafeContact.Circle.EVERYBODY);
    tellsOnly(open ? PREGNANCY : Set.of());
    return open ? Wording.PREGNANCY_MAY_BE_MENTIONED : Wording.NEUTRAL;
  }

  private void reachableBy(@Nullable ContactChannel channel) {
    if (channel == null) {
      throw new IllegalStateException("A message has a channel");
    }
    agreed(contact.safe(channel), PrivacyReasons.CHANNEL_UNKNOWN, PrivacyReasons.CHANNEL_NO);
    if (outbound.at() == null) {
      toAsk.add(reason(PrivacyReasons.MOMENT_MISSING));
    } else {
      agreed(
          contact.withinHours(outbound.at()),
          PrivacyReasons.HOURS_UNKNOWN,
          PrivacyReasons.OUTSIDE_HOURS);
    }
  }

  private void agreed(Ternary answer, ReasonCode unknown, ReasonCode no) {
    switch (answer) {
      case TRUE -> {}
      case FALSE -> against.add(reason(no));
      case UNKNOWN -> toAsk.add(reason(unknown));
    }
  }

  private void subjectIsNeutral() {
    if (outbound.subject() == null) {
      against.add(reason(PrivacyReasons.SUBJECT_NOT_NEUTRAL));
    }
  }

  private void tellsOnly(Set<DataCategory> allowed) {
    boolean written =
        outbound.kind() == Outbound.Kind.LETTER || outbound.kind() == Outbound.Kind.MESSAGE;
    for (DataCategory category : outbound.contents()) {
      if (category == DataCategory.REFERENCE || allowed.contains(category)) {
        continue;
      }
      against.add(
          written && PREGNANCY.contains(category)
              ? reason(PrivacyReasons.PREGNANCY_NOT_KNOWN)
              : Reason.of(
                  PrivacyReasons.TELLS_TOO_MUCH,
                  RULE,
                  List.of(),
                  Map.of("category", category.name())));
    }
  }

  /** Professionals must know from whom a message comes; all others only if she agreed. */
  private Sender sender() {
    if (contact.mayShowOwnSender() || outbound.kind() == Outbound.Kind.EXCHANGE) {
      return Sender.OWN_NAME;
    }
    boolean agreed = contact.neutralSender() != null;
    conditions.add(reason(agreed ? PrivacyReasons.AGREED_SENDER : PrivacyReasons.SENDER_WITHHELD));
    return agreed ? Sender.AGREED_NEUTRAL_NAME : Sender.WITHHELD;
  }

  private static ReasonCode wordingCode(Wording wording) {
    return switch (wording) {
      case NEUTRAL -> PrivacyReasons.NEUTRAL_WORDING;
      case PREGNANCY_MAY_BE_MENTIONED -> PrivacyReasons.PREGNANCY_KNOWN;
      case WITH_HER_ALONE -> PrivacyReasons.WITH_HER_ALONE;
      case AS_CONSENT_ALLOWS -> PrivacyReasons.AS_CONSENT_ALLOWS;
    };
  }

  private static Reason reason(ReasonCode code) {
    return Reason.of(code, RULE, List.of(), Map.of());
  }
}
