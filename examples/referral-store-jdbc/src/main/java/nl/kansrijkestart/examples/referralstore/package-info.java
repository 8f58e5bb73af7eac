/** A store of referrals over JDBC, for PostgreSQL and H2, to take over into a host. */
package nl.kansrijkestart.examples.referralstore;
