BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE messages (
	"plan" VARCHAR NOT NULL, 
	id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	reply TEXT, 
	state VARCHAR NOT NULL, 
	changed TEXT NOT NULL, 
	PRIMARY KEY ("plan", id), 
	FOREIGN KEY("plan") REFERENCES plans (id)
);
INSERT INTO "messages" VALUES('_2YQj4s964M-cctM',1,'person','hello','2027-01-04 09:00:00.000000',NULL,'answered','[]');
INSERT INTO "messages" VALUES('_2YQj4s964M-cctM',2,'coach','How would you know?','2027-01-04 09:00:00.000000','{"text":"How would you know?","quick":["Why?"]}','answered','[1]');
CREATE TABLE persons (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	created DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "persons" VALUES('ada','Ada','2027-01-04 09:00:00.000000');
CREATE TABLE plans (
	id VARCHAR NOT NULL, 
	owner VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	words TEXT NOT NULL, 
	created DATETIME NOT NULL, 
	updated DATETIME NOT NULL, 
	deleted_at DATETIME, 
	revision INTEGER NOT NULL, 
	last_message INTEGER NOT NULL, 
	turns INTEGER NOT NULL, 
	last_turn VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(owner) REFERENCES persons (id)
);
INSERT INTO "plans" VALUES('_2YQj4s964M-cctM','ada','Bread','bread
feed the street
more people come back','2027-01-04 09:00:00.000000','2027-01-04 09:00:00.000000',NULL,2,2,1,'OSdrXE-kx_7ckAKc');
CREATE TABLE revisions (
	"plan" VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	snapshot TEXT NOT NULL, 
	edits TEXT NOT NULL, 
	author VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	reason TEXT NOT NULL, 
	undo_to INTEGER, 
	redo_to INTEGER, 
	PRIMARY KEY ("plan", number), 
	FOREIGN KEY("plan") REFERENCES plans (id), 
	FOREIGN KEY(author) REFERENCES persons (id)
);
INSERT INTO "revisions" VALUES('_2YQj4s964M-cctM',1,'{"title":"Bread","mission":"Feed the street"}','[]','ada','2027-01-04 09:00:00.000000','',NULL,NULL);
INSERT INTO "revisions" VALUES('_2YQj4s964M-cctM',2,'{"title":"Bread","mission":"Feed the street","objectives":[{"id":1,"text":"More people come back"}]}','[{"edit":"add-objective","text":"More people come back"}]','ada','2027-01-04 09:00:00.000000','',1,NULL);
CREATE TABLE spending (
	scope VARCHAR NOT NULL, 
	tokens BIGINT NOT NULL, 
	millionths BIGINT NOT NULL, 
	PRIMARY KEY (scope)
);
INSERT INTO "spending" VALUES('plan:_2YQj4s964M-cctM',1200,480);
CREATE TABLE turns (
	id VARCHAR NOT NULL, 
	"plan" VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	message INTEGER NOT NULL, 
	answer INTEGER, 
	state VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	stop_asked BOOLEAN NOT NULL, 
	worker VARCHAR NOT NULL, 
	started DATETIME NOT NULL, 
	heartbeat DATETIME NOT NULL, 
	finished DATETIME, reserved INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT one_turn_a_key UNIQUE ("plan", "key"), 
	FOREIGN KEY("plan", message) REFERENCES messages ("plan", id)
);
INSERT INTO "turns" VALUES('OSdrXE-kx_7ckAKc','_2YQj4s964M-cctM','k1',1,2,'answered','How would you know?',0,'host:1:aaaa','2027-01-04 09:00:00.000000','2027-01-04 09:00:00.000000','2027-01-04 09:00:00.000000',0);
CREATE INDEX plans_of_owner ON plans (owner, updated);
CREATE INDEX turns_by_state ON turns (state);
COMMIT;
