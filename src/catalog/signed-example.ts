/** A key of algorithm 13 that signs examples; its tag is that of these octets. */
export const keyOctets = `${'A'.repeat(86)}==`;
export const keyTag = 1038;

const period = '20360101000000 20351201000000';

/** A signature as long as those of algorithm 13; nobody looks at more of it. */
export const signatureOctets = keyOctets;

/** An RRSIG of examples, by what it covers. */
export const rrsig = (covered: string, labels = 2, ttl = 3600): string =>
  `RRSIG ${covered} 13 ${labels} ${ttl} ${period} ${keyTag} @ ${signatureOctets}`;

const head = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600
@ ${rrsig('SOA')}
@ NS ns1.example.net.
@ NS ns2.example.net.
@ ${rrsig('NS')}
@ DNSKEY 257 3 13 ${keyOctets}
@ ${rrsig('DNSKEY')}
`;

/** The smallest signed zone with a second name. */
export const signedExample = `${head}@ NSEC www NS SOA RRSIG NSEC DNSKEY
@ ${rrsig('NSEC')}
www A 192.0.2.1
www ${rrsig('A', 3)}
www NSEC @ A RRSIG NSEC
www ${rrsig('NSEC', 3)}
`;

/** The hash of example.com without salt and further iterations (RFC 5155 5). */
export const apexHash = 'ONIB9MGUB9H0RML3CDF5BGRJ59DKJHVK';

/** The smallest signed zone with NSEC3. */
export const nsec3Example = `${head}@ NSEC3PARAM 1 0 0 -
@ ${rrsig('NSEC3PARAM')}
${apexHash} NSEC3 1 0 0 - ${apexHash} NS SOA RRSIG DNSKEY NSEC3PARAM
${apexHash} ${rrsig('NSEC3', 3)}
`;

/** A signed zone with one thing in it changed. */
export function changed(zone: string, from: string, to: string): string {
  return zone.replace(from, to);
}
