/** Why an entry of a zone file cannot be read, and what was probably meant by it. */
export const entryReasons = {
  'class/twice': 'The class stands once before the type of a record, and {text} is a second one.',
  'class/near': '{text} is no class, and no type either: IN is probably meant.',
  'directive/near': '{text} is no directive of a zone file: {suggestion} is probably meant.',
  'entry/lost-blank': 'Write {suggestion} in place of {text}: a blank is missing.',
  'entry/of-program':
    '{text} starts a line of {program}, and this is a zone file: write the record as a name, its type and its content, such as www A 192.0.2.1.',
  'entry/address-first':
    'Write {suggestion}: in a zone file the name comes first, then the type, then the address.',
  'entry/extra-word':
    '{text} is neither a TTL nor a class nor a type, and a type stands behind it: remove it, or join it to the name.',
  'entry/merge-conflict':
    '{text} is what a version control system writes where two changes are in conflict: keep one of the two, and remove such lines.',
  'entry/windows-age':
    '{text} is what Windows DNS writes into its files for itself, and no part of a zone: remove it.',

  'owner/left-out':
    '{text} is a record type and stands where the name does: begin the line with a blank to go on with the name before, or with @ for the name of the zone.',
  'owner/class':
    '{text} stands where the name does, so that the record is at {owner}: if it is the class, begin the line with a blank, a name or @.',
  'owner/ttl':
    '{text} stands where the name does, so that the record is at {owner}: if it is a TTL, begin the line with a blank, a name or @.',
  'owner/indented':
    'A blank stands before {text}, so that it is not read as the name of the record: remove the blank.',

  'type/before-address':
    '{text} is an address, and no type stands before it: write {suggestion} in front of it.',
  'type/before-text': '{text} is a text, and no type stands before it: write {suggestion} in front of it.',
  'type/before-fields':
    'No type stands before {text}: write {suggestion} in front of it, if that is what is meant.',
  'type/before-name':
    '{text} is a name, and no type stands before it: write the type, such as {suggestion}, in front of it.',
  'type/near': '{text} is no record type: {suggestion} is probably meant.',
  'type/lower-case': 'A type is written in capitals here: write {suggestion} in place of {text}.',
  'type/blank': 'Nothing but the type stands here: write {suggestion} in place of {text}.',
  'type/number': 'A type without a name is written as TYPE and its number, 1 to 65535; {text} is none.',
  'type/not-offered':
    '{text} is a record type, but none that is offered here: use another one, or have it allowed by the option types.',
  'type/alias':
    '{text} is no type of DNS: some providers look up the name behind it and answer with its addresses; write these as A and AAAA records, or a CNAME where no other records stand at the name.',
  'type/redirect':
    '{text} is no type of DNS but a redirection of web pages, which a web server does: write an A record with the address of such a server.',
  'type/mail-address':
    '{text} is a type of one provider: write an MX record with the name of the mail server, and an A record with its address at that name.',
  'type/text': '{text} is no type of DNS: what it stands for is a TXT record, so write TXT in its place.',
  'type/of-program':
    '{text} is a type of {program} alone, which works out the answer anew each time: write the records that are to be answered.',
  'type/of-windows':
    '{text} is a type of Windows DNS alone, which asks another kind of server for names it does not have: remove the line.',
  'type/draft-name': '{text} was the name of {suggestion} while it was a draft: write {suggestion}.',
  'type/draft':
    '{text} is a type of a draft, which servers do not know yet: leave the record out, or write TYPE and its number once it has one.',

  'file/compressed': 'The file is compressed ({format}): unpack it, and check what comes out.',
  'file/encoding': 'The file is written in {format}: save it as UTF-8, or in ASCII.',
  'file/raw':
    'The file is in the format {format} of BIND, which is no text: named-compilezone -f {format} -F text makes a zone file of it.',
  'file/journal': 'The file is a journal of BIND, with changes to a zone: check the zone file beside it.',
  'file/format': 'The file is {format}, and no zone file: give the one with the records of the zone.',
} as const;
