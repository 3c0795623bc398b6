import "dutycycle/replication-worker";
