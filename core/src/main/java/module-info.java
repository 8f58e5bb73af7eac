/**
 * The Dutch first-1,000-days domain: a shared model of client, pregnancy, consent, referral and the
 * catalogue of offers, with answers that explain themselves.
 *
 * <p>No framework, no FHIR. A host adds its own JSON mapper and, if it wants one, its own Jakarta
 * Validation provider.
 */
module nl.kansrijkestart.core {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires org.slf4j;

  exports nl.kansrijkestart.audit;
  exports nl.kansrijkestart.birth;
  exports nl.kansrijkestart.calendar;
  exports nl.kansrijkestart.catalogue;
  exports nl.kansrijkestart.catalogue.policy;
  exports nl.kansrijkestart.catalogue.search;
  exports nl.kansrijkestart.client;
  exports nl.kansrijkestart.consent;
  exports nl.kansrijkestart.decision;
  exports nl.kansrijkestart.disclosure;
  exports nl.kansrijkestart.identity;
  exports nl.kansrijkestart.identity.constraint;
  exports nl.kansrijkestart.intake;
  exports nl.kansrijkestart.pack;
  exports nl.kansrijkestart.pregnancy;
  exports nl.kansrijkestart.privacy;
  exports nl.kansrijkestart.referral;
  exports nl.kansrijkestart.referral.desk;
  exports nl.kansrijkestart.referral.meeting;
  exports nl.kansrijkestart.referral.nnz;
  exports nl.kansrijkestart.referral.outward;
  exports nl.kansrijkestart.referral.prenatal;
  exports nl.kansrijkestart.referral.research;
  exports nl.kansrijkestart.referral.safety;
  exports nl.kansrijkestart.referral.store;
  exports nl.kansrijkestart.referral.trajectory;
  exports nl.kansrijkestart.referral.visit;
  exports nl.kansrijkestart.screening;
  exports nl.kansrijkestart.screening.dscore;
  exports nl.kansrijkestart.screening.followup;

  // Intake records are read, and checked by the host's validation provider, through reflection.
  opens nl.kansrijkestart.birth;
  opens nl.kansrijkestart.client;
  opens nl.kansrijkestart.consent;
  opens nl.kansrijkestart.identity;
  opens nl.kansrijkestart.identity.constraint;
  opens nl.kansrijkestart.intake;
  opens nl.kansrijkestart.pregnancy;
  opens nl.kansrijkestart.privacy;
  opens nl.kansrijkestart.referral;
  opens nl.kansrijkestart.referral.visit;
  opens nl.kansrijkestart.screening;
}
