package nl.kansrijkestart.fhir.referral;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralEvent;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import org.jspecify.annotations.Nullable;

/**
 * The version of a referral that one reader is told, and since when it is so. What changed nothing
 * of what the reader is told changes neither: that something happened would tell what.
 */
record ToldVersion(int number, Instant at) {

  /**
   * The version for an organisation. Who reads all, and the desk that holds it, is told the true
   * one. Who referred her is told how often what it reads changed, without gaps for what it does
   * not read; anybody else the version at which it changed last.
   */
  static ToldVersion of(
      Referral referral, ReferralParties parties, @Nullable OrganizationId reader) {
    List<ReferralEvent> events = referral.events();
    if (reader == null || OutwardStatus.readsAll(referral, reader)) {
      return new ToldVersion(events.size(), events.get(events.size() - 1).at());
    }
    int changes = 1;
    int last = 1;
    Told before = Told.of(Referral.of(events.subList(0, 1)), parties, reader);
    for (int version = 2; version <= events.size(); version++) {
      Told told = Told.of(Referral.of(events.subList(0, version)), parties, reader);
      if (!told.equals(before)) {
        changes++;
        last = version;
      }
      before = told;
    }
    return new ToldVersion(
        reader.equals(referral.referrer().organization()) ? changes : last,
        events.get(last - 1).at());
  }
}
