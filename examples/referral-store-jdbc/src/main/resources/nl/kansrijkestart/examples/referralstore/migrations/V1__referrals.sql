-- The events of all referrals. Rows are added and never changed, but for the place in the stream,
-- which is given once, after the row was committed.
CREATE TABLE referral_event (
  seq             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral        VARCHAR(80)      NOT NULL,
  version         INTEGER          NOT NULL CHECK (version >= 1),
  command         VARCHAR(80)      NOT NULL,
  stream_position BIGINT           CHECK (stream_position >= 1),
  body            VARCHAR(1000000) NOT NULL,
  CONSTRAINT referral_event_version UNIQUE (referral, version),
  CONSTRAINT referral_event_command UNIQUE (command)
);
CREATE UNIQUE INDEX referral_event_position ON referral_event (stream_position);

-- One row: the last place that was given. Whoever gives places holds it.
CREATE TABLE referral_stream (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  last_position BIGINT  NOT NULL
);
INSERT INTO referral_stream (id, last_position) VALUES (1, 0);

-- Messages that nobody acknowledged yet.
CREATE TABLE referral_outbox (
  seq       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  referral  VARCHAR(80) NOT NULL,
  version   INTEGER     NOT NULL,
  recipient VARCHAR(64) NOT NULL,
  step      VARCHAR(40) NOT NULL,
  CONSTRAINT referral_outbox_key UNIQUE (referral, version, recipient)
);
