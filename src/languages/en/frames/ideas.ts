/** What is attacked or destroyed in words alone: "an attack on democracy", "destroyed their reputation". */
export const IDEAS =
  'democracy|freedom|freedoms|liberty|honor|honour|legitimacy|dignity|reputation|credibility|image|sovereignty|independence|integrity|stability|tranquillity|tranquility|peace|unity|rights|principle|principles|value|values|constitution|trust';
